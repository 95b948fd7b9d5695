/** What every touchpoint will show of a draft, before anything is saved. */
export { draftTask } from './draft-task.ts'
export { type NoTurn, type PersonTurns, type Turn, personTurns } from './person-turns.ts'
export { type DraftEvent, type PreviewPorts, previewDraft } from './preview.ts'
export type { CardPlace, DrawnCard, PreviewEvent, PreviewOrder, ShownNow, Wall, WallCard, WallSize, WallTouchpoint } from './wall.ts'

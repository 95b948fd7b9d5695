export {
  AdaptationBudget,
  AdaptationOf,
  AdaptationSlot,
  ChosenText,
  FactPicker,
  FormerCurrency,
  MakeKey,
  PrintProfile,
  ZonedDateField,
} from './fields/index.ts'
export { LiveOverview, ReleaseState } from './release/index.ts'
export { PreviewWall } from './preview/index.ts'
export { PrintFile, PrintRuns } from './print/index.ts'
export { StaleSave } from './edits/index.ts'

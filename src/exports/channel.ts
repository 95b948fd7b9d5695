/** What a channel is written against: the interface, and the tools that our own channels use. */
export type {
  BaseView,
  Channel,
  ChannelSpec,
  FormatSpec,
  Rendered,
  SizeSpec,
  SlotSpec,
  Sources,
  Target,
} from '../channels/contract/channel.ts'
export { draw, wordsOf, type Layout } from '../channels/shared/layout/draw.ts'
export { drawnView, type DrawnView } from '../channels/shared/view/drawn-view.ts'
export { slotTexts, type SlotTexts } from '../channels/shared/view/slot-texts.ts'
export { ownWords } from '../channels/shared/copy/own-words.ts'
export { readerOf, type Reader } from '../channels/shared/copy/reader.ts'
export { chooserOf, type Chooser } from '../channels/shared/copy/chooser.ts'
export { writtenElsewhere } from '../channels/shared/copy/slot-fields.ts'
export { direction } from '../content/text/direction.ts'
export { factsOf, type FactName, type Facts } from '../content/facts/facts.ts'
export type { Finding } from '../content/findings/finding.ts'
export { findingMaker } from '../content/findings/finding-maker.ts'
export type { Rule, Severity } from '../content/findings/rule.ts'
export type { OwnRules, RuleName } from '../content/findings/rules.ts'
export type { Snapshot, Touchpoint } from '../content/schema/snapshot.ts'
export { encode, printPdf, rasterise } from '../drawing/index.ts'
export { loadTemplates, TemplateError } from '../templates/environment.ts'

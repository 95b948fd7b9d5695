import { paragraphsOf } from '../../../content/blocks/index.ts'
import type { Facts } from '../../../content/facts/index.ts'
import { ladder } from '../../../content/text/counting/index.ts'
import type { Snapshot } from '../../../content/schema/index.ts'
import type { Reader } from '../copy/index.ts'
import { bodyLadder } from './body-ladder.ts'

/** The words of drawn layouts as ladders, richest first. '' at the end of a ladder: the layout may do without. */
export interface SlotTexts {
  readonly headline: readonly string[]
  /** One short line, for the smallest banner. */
  readonly line: readonly string[]
  readonly summary: readonly string[]
  readonly body: readonly string[]
  /** The headings within the body. */
  readonly headings: readonly string[]
  /** A marketer's own alternative text. */
  readonly alt: string | undefined
}

const distinct = (candidates: readonly (string | undefined)[]): string[] => [
  ...new Set(candidates.filter((text): text is string => text !== undefined && text.trim() !== '')),
]

/** Chooses the words of drawn layouts: a marketer's adaptation for the touchpoint or its channel, else what is derived from the campaign. */
export function slotTexts({ campaign }: Snapshot, locale: string, facts: Facts, reader: Reader): SlotTexts {
  const blocks = reader.body()
  const headline = ladder([reader.adapted('headline') ?? reader.headline()], locale)
  const lines = distinct([reader.adapted('line'), ...headline])
  return {
    headline,
    // The slogan stands in for a headline without room only where it needs less.
    line: [...lines, ...distinct([facts.slogan?.text]).filter((slogan) => lines.every((line) => slogan.length < line.length))],
    summary: [...ladder([reader.adapted('summary') ?? reader.text('campaign.summary', campaign.summary)], locale), ''],
    body: [...bodyLadder(blocks, locale), ''],
    headings: blocks.filter(({ type }) => type === 'heading').flatMap((block) => paragraphsOf([block])),
    alt: reader.adapted('alt'),
  }
}

import type { Block } from '../../../content/blocks/index.ts'
import type { Finding } from '../../../content/findings/index.ts'
import type { ChannelSpec, SlotSpec } from '../../contract/index.ts'
import { fieldOf } from './slot-fields.ts'
import { fitBlocks, fitSlot, type FittedCopy } from './fit.ts'

/** Fills a channel's slots within the limits that its spec states, and keeps what there is to say about it. */
export interface Chooser {
  readonly findings: readonly Finding[]
  /** The richest of the texts that the slot takes; '' if none. */
  slot(name: string, texts: readonly string[]): string
  /** As much of a body as the slot takes. */
  body(name: string, blocks: readonly Block[]): Block[]
}

/**
 * A chooser for one view; `elsewhere` are the paths of texts that are not in the usual field (`writtenElsewhere`), to be named in findings.
 * Throws RangeError for a slot that the spec does not have.
 */
export function chooserOf({ slots }: ChannelSpec, locale: string, elsewhere: Readonly<Record<string, string>> = {}): Chooser {
  const findings: Finding[] = []
  const chosen = <Words>(fitted: FittedCopy<Words>): Words => {
    for (const finding of fitted.findings) findings.push(finding)
    return fitted.words
  }
  const limitsOf = (name: string): SlotSpec => {
    const limits = slots[name]
    if (limits === undefined) throw new RangeError(`There is no slot "${name}"; there are ${Object.keys(slots).join(', ')}.`)
    return limits
  }
  return {
    findings,
    slot: (name, texts) => chosen(fitSlot(name, limitsOf(name), texts, locale, fieldOf(name, locale, elsewhere))),
    body(name, blocks) {
      const { label, hard = Infinity, counts } = limitsOf(name)
      return chosen(fitBlocks({ place: name, label, room: hard, locale, counts, field: fieldOf(name, locale, elsewhere) }, blocks))
    },
  }
}

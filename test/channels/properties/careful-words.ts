import { expect } from 'vitest'
import type { BaseView, Channel, Rendered } from '../../../src/channels/contract/channel.ts'
import { measureOf } from '../../../src/content/text/counting/count.ts'
import type { FactName } from '../../../src/content/facts/facts.ts'
import { statedIn } from '../../../src/content/facts/stated.ts'

/** What careless joining leaves behind, by name. Merge tags and addresses are none of its business. */
const careless: Readonly<Record<string, RegExp>> = {
  'a double space': /[ \u00a0\u202f]{2}/u,
  'a space at an end of a line': /^ | $/mu,
  'a space before a sign': /[ \u00a0][,;.!?؟،](?![.\p{L}\p{N}])/u,
  // A unit or a month ends with a stop of its own, before a comma too: "11:00 ч., до петък".
  'a doubled sign': /([.,;:!؟،·–])\1|[…!?؟][.,]|(?<![\p{N}\u00a0 ]\p{L}{1,4})\.,|[,;:·–][.!?…]/u,
  'empty brackets': /\(\s*\)|\[\s*\]|«\s*»|„\s*“|“\s*”/u,
  'a separator at the beginning of a line': /^[ \u2066-\u2069]*[·–|,،:;.!?]/mu,
  'a separator at the end of a line': /[·–|;(«„][ \u2066-\u2069]*$/mu,
  'a placeholder that was not filled': /(?<!\{)\{[A-Za-z]+\}(?!\})/u,
}

/** A text without what may hold any signs: addresses, merge tags, and the line that begins a signature of an e-mail. */
const proseOf = (text: string): string =>
  text
    .replace(/https?:\/\/\S+/g, 'link')
    .replace(/\{\{\{[^{}]*\}\}\}|\{\{[^{}]*\}\}|\{%[^{}]*%\}/g, 'tag')
    .replace(/^-- $/m, 'signature')

/** The depth of isolates and embeddings that is left open at the end of a line; -1 for one that closes what nobody opened. */
function openControls(line: string): number {
  let open = 0
  for (const sign of line) {
    if (/[\u2066-\u2068\u202a\u202b\u202d\u202e]/.test(sign)) open += 1
    if (/[\u2069\u202c]/.test(sign)) open -= 1
    if (open < 0) return -1
  }
  return open
}

/** Expects words as a careful person would have typed them. */
export function expectCareful(text: string, where: string): void {
  for (const line of text.split('\n')) expect(openControls(line), `${where}: a direction left open in "${line}"`).toBe(0)
  const prose = proseOf(text)
  for (const [what, pattern] of Object.entries(careless)) {
    const found = pattern.exec(prose)
    const around = found && JSON.stringify(prose.slice(Math.max(0, found.index - 40), found.index + 40))
    expect(found, `${where}: ${what} in ${around ?? ''}`).toBeNull()
  }
}

/** The facts of those named that a view has and a text does not state, byte for byte in one of their forms. */
export function unstated(view: BaseView, text: string, names: readonly FactName[]): FactName[] {
  return names.filter((name) => {
    const fact = view.facts[name]
    const forms = ['text', 'short', 'long'].flatMap((form): unknown[] => (fact === undefined ? [] : [Reflect.get(fact, form)]))
    return fact !== undefined && !forms.some((form) => typeof form === 'string' && statedIn(text, form) !== undefined)
  })
}

/** Expects every text of a view, and the weight of every output, within what the channel's spec says. */
export function expectLimits({ spec }: Channel, view: BaseView, outputs: readonly Rendered[]): void {
  for (const [slot, { hard = Infinity, counts }] of Object.entries(spec.slots)) {
    const text: unknown = Reflect.get(view, slot)
    if (typeof text === 'string') expect(measureOf(counts)(text), slot).toBeLessThanOrEqual(hard)
  }
  for (const { format, size, bytes, findings } of outputs) {
    const most = spec.formats[format]?.maxWeight?.[size]?.bytes ?? Infinity
    if (bytes.byteLength > most) expect(findings.map(({ rule }) => rule)).toContain('weight')
  }
}

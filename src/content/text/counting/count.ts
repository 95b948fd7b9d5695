import { graphemes } from '../index.ts'
import { smsSegments } from './sms.ts'
import { weightedLength } from './x-weight.ts'

/** How long a text is, in whatever a place counts. */
export type Measure = (text: string) => number

/** How places count: characters as people do, as X weighs them, or text messages as an operator bills them. */
export const countings = ['graphemes', 'x', 'sms'] as const
export type Counting = (typeof countings)[number]

const measures: Readonly<Record<Counting, Measure>> = { graphemes, x: weightedLength, sms: smsSegments }

const units: Readonly<Record<Counting, { readonly one: string; readonly many: string }>> = {
  graphemes: { one: 'character', many: 'characters' },
  x: { one: 'character as X counts', many: 'characters as X counts' },
  sms: { one: 'text message', many: 'text messages' },
}

/** The measure of a way of counting. */
export const measureOf = (counting: Counting = 'graphemes'): Measure => measures[counting]

/** "1 text message", "312 characters". */
export function counted(amount: number, counting: Counting = 'graphemes'): string {
  const { one, many } = units[counting]
  return `${amount} ${amount === 1 ? one : many}`
}

import { expect, it } from 'vitest'
import { fit, type TextRoom } from '../../../src/drawing/text/fit.ts'
import { fittedText } from '../../../src/drawing/text/fitted-texts.ts'
import { shapedText } from '../../../src/drawing/text/shaped-texts.ts'
import { fonts } from '../sample.ts'

const room: TextRoom = { width: 60, height: 30, size: 12, minSize: 3, maxLines: 4, lineHeight: 1.2, balanced: true, share: 0 }
const others: readonly Partial<TextRoom>[] = [
  { width: 40 },
  { height: 11 },
  { size: 6 },
  { minSize: 9 },
  { maxLines: 1 },
  { lineHeight: 1.6 },
  { balanced: false },
  { share: 1 },
]

it('A text is set anew for a room that differs in anything, and the same for the same', () => {
  const style = { chain: fonts.chain('body', 400), language: 'en', direction: 'ltr', tracking: 0, features: [], fractions: false } as const
  const paragraph = shapedText('Three evenings under the stars, films from everywhere and popcorn for all', style)
  const rooms = [room, ...others.map((other) => ({ ...room, ...other }))]
  const first = rooms.map((one) => fittedText(paragraph, one))
  expect(first).toEqual(rooms.map((one) => fit(paragraph, one)))
  expect(rooms.every((one, at) => fittedText(paragraph, one) === first[at])).toBe(true)
})

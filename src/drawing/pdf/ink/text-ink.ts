import { lightnessAndChroma } from '../../colour/index.ts'
import type { Cmyk } from '../../press/index.ts'

/** The inks of a drawing's colours, and which of them somebody has stated. */
export interface StatedInks {
  /** Of every colour that is drawn, by #rrggbb in lower case. */
  readonly all: ReadonlyMap<string, Cmyk>
  readonly stated: { has(hex: string): boolean }
}

const BLACK: Cmyk = [0, 0, 0, 100]
/** CIE L*. Black ink alone is as dark as 16 on coated paper; what is lighter than this would be seen to have become darker. */
const DARK = 25
/** C*ab. Below it so dark a colour is called black, if a bluish or a brownish one; navy (#14213d) is above. */
const HUED = 20

function isNearlyBlack(hex: string): boolean {
  const { lightness, chroma } = lightnessAndChroma(hex)
  return lightness < DARK && chroma < HUED
}

/** @throws RangeError for a colour that was not converted */
export function inkOf(hex: string, { all }: StatedInks): Cmyk {
  const ink = all.get(hex)
  if (ink === undefined) throw new RangeError(`the colour ${hex} was not converted before it was drawn`)
  return ink
}

/**
 * The ink of text: that of areas in its colour; but what is nearly black is solid black ink alone, unless its ink is stated. Letters of one
 * plate cannot blur where plates do not meet, and a solid has no screen that would fray them.
 */
export const textInkOf = (hex: string, inks: StatedInks): Cmyk => (!inks.stated.has(hex) && isNearlyBlack(hex) ? BLACK : inkOf(hex, inks))

/** Whether ink is a solid of black and nothing else. */
export const isBlackAlone = ([c, m, y, k]: Cmyk): boolean => k === 100 && c + m + y === 0

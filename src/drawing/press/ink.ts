import { lightOf } from '../colour/index.ts'
import { greatestOf, leastOf } from '../../content/text/index.ts'

/** Ink in percent: cyan, magenta, yellow, black. */
export type Cmyk = readonly [number, number, number, number]

/** Further apart, red, green and blue are seen as a hue. */
const NEUTRAL = 10
/** Full black ink alone on coated paper is as dark as this grey of a screen (L* 16): what is darker there cannot be darker in one ink. */
const DARKEST = 0x29

/** Greys and blacks as black ink alone, so that small type stands on one plate; undefined for colours. */
export function blackAlone(hex: string): Cmyk | undefined {
  const light = lightOf(hex)
  if (greatestOf(light) - leastOf(light) > NEUTRAL) return undefined
  const grey = (light[0] + light[1] + light[2]) / 3
  return [0, 0, 0, Math.round(Math.min(1, (255 - grey) / (255 - DARKEST)) * 100)]
}

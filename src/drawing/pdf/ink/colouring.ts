import type { SetText, Shape } from '../../shapes/index.ts'
import { lightOf } from '../../colour/index.ts'
import { inkOf, textInkOf, type StatedInks } from './text-ink.ts'

/** What is painted: text may be of another ink than an area of its colour. */
export type InkUse = 'area' | 'text'

/** How colours are written: as ink for a press, as light for screens. */
export interface Colouring {
  readonly space: 'DeviceCMYK' | 'DeviceRGB'
  /** Operators that set the colour of fills and of strokes. */
  readonly operators: { readonly fill: string; readonly stroke: string }
  /** Parts of a colour (#rrggbb in lower case), 0–1. */
  components(hex: string, use: InkUse): readonly number[]
  /** Whether a text or a line prints over what lies under it instead of knocking it out. */
  overprints(part: SetText | Shape): boolean
}

/** Colours as ink. */
export function inkColouring(inks: StatedInks, overprinted: ReadonlySet<SetText | Shape>): Colouring {
  return {
    space: 'DeviceCMYK',
    operators: { fill: 'k', stroke: 'K' },
    components: (hex, use) => (use === 'text' ? textInkOf : inkOf)(hex, inks).map((percent) => percent / 100),
    overprints: (part) => overprinted.has(part),
  }
}

/** Colours as screens and office printers take them. */
export const lightColouring: Colouring = {
  space: 'DeviceRGB',
  operators: { fill: 'rg', stroke: 'RG' },
  components: (hex) => lightOf(hex).map((value) => value / 255),
  overprints: () => false,
}

import { lightOf } from '../shapes/colour.ts'
import type { Cmyk } from './ink.ts'

/** How colours are written: as ink for a press, as light for screens. */
export interface Colouring {
  readonly space: 'DeviceCMYK' | 'DeviceRGB'
  /** Operators that set the colour of fills and of strokes. */
  readonly operators: { readonly fill: string; readonly stroke: string }
  /** Parts of a colour (#rrggbb in lower case), 0–1. */
  components(hex: string): readonly number[]
  /** Whether text of this colour prints over what lies under it instead of knocking it out. */
  overprints(hex: string): boolean
}

/** Colours as ink. `inks` holds every colour that is drawn. */
export function inkColouring(inks: ReadonlyMap<string, Cmyk>): Colouring {
  const inkOf = (hex: string): Cmyk => {
    const ink = inks.get(hex)
    if (ink === undefined) throw new RangeError(`the colour ${hex} was not converted before it was drawn`)
    return ink
  }
  return {
    space: 'DeviceCMYK',
    operators: { fill: 'k', stroke: 'K' },
    components: (hex) => inkOf(hex).map((percent) => percent / 100),
    overprints(hex) {
      const [c, m, y, k] = inkOf(hex)
      return k === 100 && c + m + y === 0
    },
  }
}

/** Colours as screens and office printers take them. */
export const lightColouring: Colouring = {
  space: 'DeviceRGB',
  operators: { fill: 'rg', stroke: 'RG' },
  components: (hex) => lightOf(hex).map((value) => value / 255),
  overprints: () => false,
}

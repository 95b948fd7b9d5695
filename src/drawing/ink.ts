import { DrawingError } from './svg-tree.ts'

/** Ink in percent: cyan, magenta, yellow, black. */
export type Cmyk = readonly [number, number, number, number]

/** Turns colours of the screen (#rrggbb) into ink: as the brand states it, else by plain conversion. */
export type InkOf = (colour: string) => Cmyk

/** Greys up to this difference of channels are printed with black alone: three inks on top of each other never fit exactly. */
const GREY = 6

const percent = (share: number): number => Math.round(share * 1000) / 10

function convert(colour: string): Cmyk {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as [number, number, number]
  const most = Math.max(red, green, blue)
  if (most - Math.min(red, green, blue) <= GREY) return [0, 0, 0, percent(1 - (red + green + blue) / 3 / 255)]
  return [percent(1 - red / most), percent(1 - green / most), percent(1 - blue / most), percent(1 - most / 255)]
}

/**
 * Inks by an exact table; black is always black ink alone.
 * @throws DrawingError (when used) for a colour not written as #rrggbb
 */
export function inkBy(table: ReadonlyMap<string, Cmyk>): InkOf {
  const exact = new Map([...table].map(([colour, ink]) => [colour.toLowerCase(), ink]))
  return (given) => {
    const colour = given.trim().toLowerCase()
    if (!/^#[0-9a-f]{6}$/.test(colour)) throw new DrawingError(`"${given}" cannot be printed: colours are written as #rrggbb`)
    return exact.get(colour) ?? convert(colour)
  }
}

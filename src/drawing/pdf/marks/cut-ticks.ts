import { pdfNumbers } from '../file/index.ts'

/** From the sheet's edge inwards, in mm: printers leave the first few blank. */
const LENGTH = 8
const INK = 0.15
const HALO = 0.6

/** Operators that mark where a sheet is cut, at both ends of every cut; white beneath, so that they show on dark ground too. In mm. */
export function cutTicks(
  sheet: { readonly width: number; readonly height: number },
  cuts: { readonly x: readonly number[]; readonly y: readonly number[] },
): string {
  const down = cuts.x.flatMap((x) => [
    [x, 0, x, LENGTH],
    [x, sheet.height - LENGTH, x, sheet.height],
  ])
  const across = cuts.y.flatMap((y) => [
    [0, y, LENGTH, y],
    [sheet.width - LENGTH, y, sheet.width, y],
  ])
  const lines = [...down, ...across]
    .map(([x1 = 0, y1 = 0, x2 = 0, y2 = 0]) => `${pdfNumbers(x1, y1)} m ${pdfNumbers(x2, y2)} l S`)
    .join('\n')
  return `q\n1 1 1 RG ${pdfNumbers(HALO)} w\n${lines}\n0 0 0 RG ${pdfNumbers(INK)} w\n${lines}\nQ`
}

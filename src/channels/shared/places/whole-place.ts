import type { Place } from './area.ts'

/** Where a picture of `ratio` (width : height) that is drawn whole stands in a box: as large as fits, at its start and top. */
export function wholePlace({ x, y, width: across, height: down }: Place, ratio: number): Place {
  const width = Math.min(across, down * ratio)
  return { x, y, width, height: width / ratio }
}

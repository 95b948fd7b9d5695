import type { Place } from './area.ts'

/** Where a logo of `ratio` (width : height) stands in a box: as large as fits, at its start or its middle. */
export function logoPlace(box: Place, ratio: number, centred: boolean): Place {
  const width = Math.min(box.width, box.height * ratio)
  const height = width / ratio
  return { x: centred ? box.x + (box.width - width) / 2 : box.x, y: box.y + (box.height - height) / 2, width, height }
}

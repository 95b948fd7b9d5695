import type { Place } from './area.ts'

/** Where in a box something stands that is smaller: along and down, as shares of the free room. */
export interface Standing {
  readonly across: 0 | 0.5
  readonly down: 0 | 0.5
}

/** Where a picture of `ratio` (width : height) that is drawn whole stands in a box: as large as fits. */
export function wholePlace(box: Place, ratio: number, { across, down }: Standing): Place {
  const width = Math.min(box.width, box.height * ratio)
  const height = width / ratio
  return { x: box.x + (box.width - width) * across, y: box.y + (box.height - height) * down, width, height }
}

import type { Place } from '../places/index.ts'
import type { Logo } from '../brand/index.ts'

/** A place for a logo. */
export interface LogoBox {
  /** What it may fill. */
  readonly box: Place
  /** What nothing else enters: the logo and its clear space stay inside. */
  readonly room: Place
  /** It stands in the middle of its box, not at the start. */
  readonly centred: boolean
}

/** Where a logo stands in its box: as large as it fits there with `clearSpace` (a share of its height) around it. */
export function logoPlace({ ratio }: Logo, { box, room, centred }: LogoBox, clearSpace: number): Place {
  const height = Math.min(box.width / ratio, box.height, room.width / (ratio + 2 * clearSpace), room.height / (1 + 2 * clearSpace))
  const width = height * ratio
  const clear = height * clearSpace
  const kept = (at: number, from: number, whole: number, size: number): number =>
    Math.min(Math.max(at, from + clear), from + whole - clear - size)
  const x = centred ? box.x + (box.width - width) / 2 : box.x
  const y = box.y + (box.height - height) / 2
  return { x: kept(x, room.x, room.width, width), y: kept(y, room.y, room.height, height), width, height }
}

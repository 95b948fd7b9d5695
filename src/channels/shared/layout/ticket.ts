/** A rectangle in user units. */
export interface TicketBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where the ticket folds: at a distance `at` from its left (`across` false) or upper edge (`across` true). */
export interface Fold {
  readonly at: number
  readonly across: boolean
  readonly notch: number
}

const round = (value: number): number => Math.round(value * 1000) / 1000
const join = (...parts: (string | number)[]): string => parts.map((part) => (typeof part === 'number' ? round(part) : part)).join(' ')

/** Path data of a ticket: a rectangle with round corners and, where it folds, a half-round notch on both sides. */
export function ticketPath({ x, y, width, height }: TicketBox, radius: number, fold: Fold | undefined): string {
  const right = x + width
  const bottom = y + height
  const corner = (toX: number, toY: number): string => join('A', radius, radius, 0, 0, 1, toX, toY)
  const notch = (toX: number, toY: number): string => (fold === undefined ? '' : join('A', fold.notch, fold.notch, 0, 0, 0, toX, toY))
  const beside = fold !== undefined && !fold.across
  const across = fold !== undefined && fold.across
  const at = fold?.at ?? 0
  const n = fold?.notch ?? 0
  return [
    join('M', x + radius, y),
    ...(beside ? [join('L', x + at - n, y), notch(x + at + n, y)] : []),
    join('L', right - radius, y),
    corner(right, y + radius),
    ...(across ? [join('L', right, y + at - n), notch(right, y + at + n)] : []),
    join('L', right, bottom - radius),
    corner(right - radius, bottom),
    ...(beside ? [join('L', x + at + n, bottom), notch(x + at - n, bottom)] : []),
    join('L', x + radius, bottom),
    corner(x, bottom - radius),
    ...(across ? [join('L', x, y + at + n), notch(x, y + at - n)] : []),
    join('L', x, y + radius),
    corner(x + radius, y),
    'Z',
  ].join('')
}

/** Path data of a dashed straight line; dashes and gaps are evened out so that it begins and ends with a dash. */
export function dashedPath(x1: number, y1: number, x2: number, y2: number, dash: number): string {
  const length = Math.hypot(x2 - x1, y2 - y1)
  const count = Math.max(1, Math.round((length / dash + 1) / 2))
  const step = 1 / (2 * count - 1)
  const point = (share: number): string => `${round(x1 + (x2 - x1) * share)} ${round(y1 + (y2 - y1) * share)}`
  return Array.from({ length: count }, (_, index) => `M${point(2 * index * step)}L${point((2 * index + 1) * step)}`).join('')
}

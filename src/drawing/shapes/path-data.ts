import { lruCache } from '../../cache/index.ts'
import { DrawingError } from '../errors/index.ts'
import { arc } from './arc.ts'
import type { Segment } from './segments.ts'

const counts: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 }
const token = /\s*,?\s*([MLHVCSQTAZmlhvcsqtaz]|[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)/y
/** The flags of an arc may be written without a space after them. */
const flag = /\s*,?\s*([01])/y

/** Commands of path data with their numbers; a command that is repeated without its letter is written out. */
function commandsOf(data: string): { letter: string; values: number[] }[] {
  const commands: { letter: string; values: number[] }[] = []
  let at = 0
  const next = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    const found = pattern.exec(data)?.[1]
    if (found !== undefined) at = pattern.lastIndex
    return found
  }
  const broken = (): DrawingError => new DrawingError(`path data is broken at "${data.slice(at, at + 20)}"`)
  let letter = ''
  const end = data.trimEnd().length
  while (at < end) {
    const before = at
    const first = next(token)
    if (first === undefined) throw broken()
    if (/[a-zA-Z]/.test(first[0] ?? '')) letter = first
    else at = before
    const count = counts[letter.toUpperCase()]
    if (count === undefined || (count === 0 && at === before)) throw broken()
    const values = Array.from({ length: count }, (_, index) => {
      const value = Number(next(letter.toUpperCase() === 'A' && (index === 3 || index === 4) ? flag : token))
      if (!Number.isFinite(value)) throw broken()
      return value
    })
    commands.push({ letter, values })
    // Further pairs after a move are lines.
    if (letter === 'M') letter = 'L'
    if (letter === 'm') letter = 'l'
  }
  return commands
}

/** Paths that were read last, in characters: logos and icons stand on every page of a campaign. */
const known = lruCache<{ readonly data: string; readonly segments: readonly Segment[] }>(2_000_000, ({ data }) => data.length)

/**
 * Reads path data of any kind into absolute lines and cubic curves.
 * @throws DrawingError where it is broken
 */
export function segmentsOfPath(data: string): readonly Segment[] {
  const before = known.get(data)
  if (before !== undefined) return before.segments
  const segments = read(data)
  known.set(data, { data, segments })
  return segments
}

function read(data: string): Segment[] {
  const segments: Segment[] = []
  let [x, y, startX, startY] = [0, 0, 0, 0]
  let control: { letter: string; x: number; y: number } | undefined
  for (const { letter, values } of commandsOf(data)) {
    const upper = letter.toUpperCase()
    const relative = letter !== upper
    const absolute = (value: number, index: number): number => {
      if (!relative) return value
      if (upper === 'A') return index === 5 ? value + x : index === 6 ? value + y : value
      if (upper === 'H') return value + x
      return upper === 'V' ? value + y : value + (index % 2 === 0 ? x : y)
    }
    const v = values.map(absolute)
    const mirrored = (of: string): [number, number] =>
      control !== undefined && of.includes(control.letter) ? [2 * x - control.x, 2 * y - control.y] : [x, y]
    const [toX, toY] = upper === 'H' ? [v[0] ?? x, y] : upper === 'V' ? [x, v[0] ?? y] : [v.at(-2) ?? startX, v.at(-1) ?? startY]
    let next: typeof control
    if (upper === 'M') {
      segments.push(['M', toX, toY])
      ;[startX, startY] = [toX, toY]
    } else if (upper === 'C' || upper === 'S') {
      const [x1, y1] = upper === 'C' ? [v[0] ?? x, v[1] ?? y] : mirrored('CS')
      const [x2, y2] = [v.at(-4) ?? x, v.at(-3) ?? y]
      segments.push(['C', x1, y1, x2, y2, toX, toY])
      next = { letter: upper, x: x2, y: y2 }
    } else if (upper === 'Q' || upper === 'T') {
      const [qx, qy] = upper === 'Q' ? [v[0] ?? x, v[1] ?? y] : mirrored('QT')
      segments.push(['C', x + ((qx - x) * 2) / 3, y + ((qy - y) * 2) / 3, toX + ((qx - toX) * 2) / 3, toY + ((qy - toY) * 2) / 3, toX, toY])
      next = { letter: upper, x: qx, y: qy }
    } else if (upper === 'A') for (const segment of arc(x, y, v)) segments.push(segment)
    else if (upper === 'Z') segments.push(['Z'])
    else segments.push(['L', toX, toY])
    ;[x, y] = upper === 'Z' ? [startX, startY] : [toX, toY]
    control = next
  }
  return segments
}

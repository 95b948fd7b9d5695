// Not `range-parser`: version 2 wants Node 22, and version 1 refuses the last 500 bytes of a file that has 300.

export interface ByteRange {
  readonly start: number
  readonly end: number
}

/** More ranges than this are nobody's honest wish. */
const MOST_RANGES = 50

/**
 * Reads a `Range` header for a body of `size` bytes. Several ranges that touch are one; several that do not are answered with the whole, as RFC
 * 9110 allows.
 * @returns the range, both ends included; undefined to answer with the whole (no range, another unit, not readable, several apart); 'outside' when nothing of it exists.
 */
export function byteRange(header: string | null, size: number): ByteRange | 'outside' | undefined {
  const set = /^\s*bytes\s*=(.*)$/is.exec(header ?? '')?.[1]
  if (set === undefined) return undefined
  // Lists may have empty parts.
  const parts = set
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (parts.length === 0 || parts.length > MOST_RANGES) return undefined
  const ranges: ByteRange[] = []
  for (const part of parts) {
    const range = oneRange(part, size)
    if (range === undefined) return undefined
    if (range !== 'outside') ranges.push(range)
  }
  return ranges.length === 0 ? 'outside' : joined(ranges)
}

function oneRange(part: string, size: number): ByteRange | 'outside' | undefined {
  const [, first = '', last = ''] = /^(\d*)\s*-\s*(\d*)$/.exec(part) ?? []
  if (first === '' && last === '') return undefined
  if (first === '') {
    const length = Math.min(Number(last), size)
    return length === 0 ? 'outside' : { start: size - length, end: size - 1 }
  }
  const start = Number(first)
  // Past the end, whatever comes after.
  if (start >= size) return 'outside'
  if (last !== '' && Number(last) < start) return undefined
  return { start, end: last === '' ? size - 1 : Math.min(Number(last), size - 1) }
}

/** One range, where there is no gap between them. */
function joined(ranges: readonly ByteRange[]): ByteRange | undefined {
  return ranges
    .toSorted((a, b) => a.start - b.start)
    .reduce<ByteRange | undefined>(
      (whole, range) => whole && (range.start <= whole.end + 1 ? { start: whole.start, end: Math.max(whole.end, range.end) } : undefined),
      ranges.reduce((least, range) => (range.start < least.start ? range : least)),
    )
}

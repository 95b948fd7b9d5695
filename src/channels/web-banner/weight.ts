import type { Finding } from '../../content/finding.ts'

/** Formats than which none is lighter; an HTML snippet carries WebP. */
const lightest: ReadonlySet<string> = new Set(['webp', 'avif', 'html'])

/** The warning that a file is heavier than ad servers take, with the figures; none if it is not. Weights in bytes. */
export function weightFindings(format: string, size: string, bytes: number, limit: number | undefined): Finding[] {
  if (limit === undefined || bytes <= limit) return []
  const mend = lightest.has(format) ? 'a picture with less detail' : 'WebP, or a picture with less detail'
  return [
    {
      rule: 'weight',
      severity: 'warning',
      place: `${size}.${format}`,
      message: `The ${size} ${format} weighs ${Math.ceil(bytes / 1000)} KB, more than ad servers take. Use ${mend}.`,
      expected: `${limit} bytes at most`,
      actual: `${bytes} bytes`,
    },
  ]
}

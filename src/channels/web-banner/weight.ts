import type { Finding } from '../../content/finding.ts'

/** The warning that a file is heavier than ad servers take, with the figures; none if it is not. Weights in bytes. */
export function weightFindings(format: string, size: string, bytes: number, limit: number | undefined): Finding[] {
  if (limit === undefined || bytes <= limit) return []
  return [
    {
      rule: 'weight',
      severity: 'warning',
      place: `${size}.${format}`,
      message: `The ${size} ${format} weighs ${Math.ceil(bytes / 1000)} KB, more than ad servers take. Use WebP, or a picture with less detail.`,
      expected: `${limit} bytes at most`,
      actual: `${bytes} bytes`,
    },
  ]
}

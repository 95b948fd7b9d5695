import { type Finding, finding } from '../../content/findings/index.ts'
import { ALIKE } from '../../drawing/index.ts'
import type { Allowance } from './weights.ts'

/** A file and the limit that it was made within. Weights in bytes. */
export interface WeighedFile {
  readonly place: string
  readonly size: string
  readonly format: string
  readonly bytes: number
  /** See `likeness` of drawing. */
  readonly likeness: number
  readonly limit: Allowance | undefined
}

/** Formats than which none is lighter; an HTML snippet carries WebP. */
const lightest: ReadonlySet<string> = new Set(['webp', 'webp@2x', 'avif', 'html'])

/** What to take for a picture that its weight limit spoils. */
function insteadOf(format: string): string {
  if (format === 'png') return 'Take its jpg, webp or avif, which keep full colour at this weight'
  return lightest.has(format) ? 'Choose a picture with less detail, or a place that takes more' : 'Take its webp or avif, which are lighter'
}

/** The warning that a file is heavier than its place takes, with the figures; none if it is not. */
export function weightFindings({ place, size, format, bytes, limit }: WeighedFile): Finding[] {
  if (limit === undefined || bytes <= limit.bytes) return []
  const message = `The ${size} ${format} weighs ${Math.ceil(bytes / 1000)} KB, more than the ${Math.floor(limit.bytes / 1000)} KB that ${limit.by} take. ${insteadOf(format)}.`
  return [finding('weight', { severity: 'warning', place, message, expected: `${limit.bytes} bytes at most`, actual: `${bytes} bytes` })]
}

/** The warning that a weight limit costs a picture so much quality that it is seen; none if it does not. */
export function lossFindings({ place, size, format, likeness, limit }: WeighedFile): Finding[] {
  if (limit === undefined || likeness >= ALIKE) return []
  const heavy = `${Math.floor(limit.bytes / 1000)} KB, which ${limit.by} take,`
  const message = `In ${heavy} the ${size} ${format} is visibly worse than what was drawn. ${insteadOf(format)}.`
  const figures = { expected: `a likeness (SSIM) of ${ALIKE} or more`, actual: likeness.toFixed(3) }
  return [finding('visible-loss', { place, message, ...figures })]
}

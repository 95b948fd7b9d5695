'use client'
import { useAnswer } from './use-answer.ts'

/** The zone of a brand; undefined until it is known, for a time typed on a guessed clock would be wrong. */
export function useTimeZone(brand: unknown): string | undefined {
  const path = typeof brand === 'string' || typeof brand === 'number' ? `/${brand}?depth=0&draft=true&select[timeZone]=true` : undefined
  const found = useAnswer<{ timeZone?: string | null }>(
    'brands',
    path,
    'The brand’s time zone could not be read. Reload the page to type dates.',
  )
  return found === undefined ? undefined : (found.timeZone ?? 'UTC')
}

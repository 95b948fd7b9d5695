'use client'
import type { KnownTouchpoint } from './adaptable.ts'
import { useAnswer } from '../hooks/index.ts'
import { useChosenBrand } from './use-chosen-brand.ts'

/** The touchpoints of the brand that the form has chosen; none until they are known. */
export function useTouchpoints(): readonly KnownTouchpoint[] {
  const brand = useChosenBrand()
  const query = new URLSearchParams({ 'where[brand][equals]': String(brand), depth: '0', limit: '200', sort: 'name' })
  const answer = useAnswer<{ docs?: KnownTouchpoint[] }>(
    'touchpoints',
    brand === undefined ? undefined : `?${query.toString()}`,
    'The brand’s touchpoints could not be read. Reload the page to choose one.',
  )
  return answer?.docs ?? []
}

'use client'
import { useFormFields } from '@payloadcms/ui'

/** The id of the brand that the form has chosen; undefined while it has chosen none. */
export function useChosenBrand(): string | number | undefined {
  const brand = useFormFields(([fields]) => fields.brand?.value)
  return typeof brand === 'string' || typeof brand === 'number' ? brand : undefined
}

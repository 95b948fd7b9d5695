'use client'
import { useField } from '@payloadcms/ui'
import { warnFormerCurrency } from '../content/check-fields.ts'

/** Warns beside a currency that is no longer money. */
export function FormerCurrency({ path }: { readonly path: string }) {
  const { value } = useField<string>({ path })
  const warning = value ? warnFormerCurrency(value) : undefined
  return warning ? (
    <p role="status" style={{ color: 'var(--theme-warning-600)', margin: '0.5rem 0 0' }}>
      {warning}
    </p>
  ) : null
}

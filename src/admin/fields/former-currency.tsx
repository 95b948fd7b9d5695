'use client'
import { useField } from '@payloadcms/ui'
import { formerCurrency } from '../../content/tables/index.ts'
import { theme } from '../theme/index.ts'

/** Warns beside a currency that is no longer money. */
export function FormerCurrency({ path }: { readonly path: string }) {
  const { value } = useField<string>({ path })
  const former = value ? formerCurrency(value) : undefined
  return former ? (
    <p role="status" style={{ color: theme.warningText, margin: '0.5rem 0 0' }}>
      {value} is no longer money since {former.until}. Give the price in {former.successor}.
    </p>
  ) : null
}

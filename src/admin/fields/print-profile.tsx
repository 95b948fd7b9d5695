'use client'
import type { TextFieldClientProps } from 'payload'
import { ChosenText } from './chosen-text.tsx'
import { useAnswer } from '../hooks/index.ts'
import { useChosenBrand } from './use-chosen-brand.ts'

interface NamedProfile {
  readonly name: string
  readonly label: string
}

/** What the printer asks for: a shipped print profile, or one of the chosen brand's. */
export function PrintProfile({ shipped, ...props }: TextFieldClientProps & { readonly shipped: readonly NamedProfile[] }) {
  const brand = useChosenBrand()
  const answer = useAnswer<{ printProfiles?: NamedProfile[] }>(
    'brands',
    brand === undefined ? undefined : `/${brand}?depth=0&draft=true`,
    'The brand’s print profiles could not be read. Reload the page to choose one.',
  )
  const profiles = new Map([...shipped, ...(answer?.printProfiles ?? [])].map(({ name, label }) => [name, label]))
  return <ChosenText {...props} options={[...profiles].map(([value, label]) => ({ value, label }))} />
}

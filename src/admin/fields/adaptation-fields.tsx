'use client'
import { useField, useFormFields } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import type { AdaptableChannel } from '../../collections/fields/index.ts'
import { channelOf } from './adaptable.ts'
import { budgetOf } from './budget.ts'
import { ChosenText } from './chosen-text.tsx'
import { useTouchpoints } from './use-touchpoints.ts'
import { theme } from '../theme/index.ts'

interface WithChannels {
  readonly channels: readonly AdaptableChannel[]
}

/** A field beside another in the same row. */
const beside = (path: string, name: string): string => path.replace(/[^.]+$/, name)

/** Which touchpoint or channel has its own wording. */
export function AdaptationOf({ channels, ...props }: TextFieldClientProps & WithChannels) {
  const touchpoints = useTouchpoints()
  const options = [
    ...channels.map(({ name, label }) => ({ value: name, label: `${label} (all)` })),
    ...touchpoints.map(({ key, name }) => ({ value: key, label: name })),
  ]
  return <ChosenText {...props} options={options} />
}

/** Which place of the chosen channel takes the words. */
export function AdaptationSlot({ channels, ...props }: TextFieldClientProps & WithChannels) {
  const of = useFormFields(([fields]) => fields[beside(props.path, 'of')]?.value)
  const slots = channelOf(of, useTouchpoints(), channels)?.slots ?? []
  return <ChosenText {...props} options={slots.map(({ name, label }) => ({ value: name, label }))} />
}

/** Below own words: how many the chosen place takes, and by how much they are over. */
export function AdaptationBudget({ path, channels }: WithChannels & { readonly path: string }) {
  const { value } = useField<string>({ path })
  const of = useFormFields(([fields]) => fields[beside(path, 'of')]?.value)
  const name = useFormFields(([fields]) => fields[beside(path, 'slot')]?.value)
  const slot = channelOf(of, useTouchpoints(), channels)?.slots.find((one) => one.name === name)
  const budget = slot && budgetOf(slot, value ?? '')
  if (budget === undefined) return null
  return (
    <p aria-live="polite" style={{ margin: '0.5rem 0 0', ...(budget.isOver && { color: theme.error }) }}>
      {budget.says}
    </p>
  )
}

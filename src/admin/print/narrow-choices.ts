import type { PrintChoice } from '../../collections/campaigns/index.ts'

/** What is chosen in this order: each narrows those after it. */
const steps = [
  { name: 'touchpoint', label: 'Flyer', said: 'touchpointName' },
  { name: 'locale', label: 'Language', said: 'language' },
  { name: 'size', label: 'Size', said: 'sizeName' },
  { name: 'phase', label: 'Phase', said: 'phaseName' },
] as const
type Step = (typeof steps)[number]['name']

/** What somebody wants to print, as far as they have said it. */
export type Wanted = Partial<Readonly<Record<Step, string>>>

interface ChoiceField {
  readonly name: Step
  readonly label: string
  readonly options: { readonly value: string; readonly label: string }[]
}

/** What can be chosen in each step, and the choice that comes out; what is not wanted, or not there any more, is the first there is. Pure. */
export function narrowChoices(
  choices: readonly PrintChoice[],
  wanted: Wanted,
): { readonly fields: readonly ChoiceField[]; readonly chosen: PrintChoice | undefined } {
  let left = choices
  const fields = steps.map(({ name, label, said }): ChoiceField => {
    const options = [...new Map(left.map((choice) => [choice[name], { value: choice[name], label: choice[said] }])).values()]
    const taken = options.some(({ value }) => value === wanted[name]) ? wanted[name] : options[0]?.value
    left = left.filter((choice) => choice[name] === taken)
    return { name, label, options }
  })
  // Most campaigns are printed in one phase only.
  return { fields: fields.filter(({ name, options }) => name !== 'phase' || options.length > 1), chosen: left[0] }
}

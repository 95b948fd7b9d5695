import { type Fact, type FactName, statedIn } from '../../../content/facts/index.ts'
import { type Finding, finding } from '../../../content/findings/index.ts'
import type { BaseView, ChannelSpec, Rendered } from '../../contract/index.ts'

/**
 * The facts that an output has to state if the campaign has them: none where it is a picture without words, or the back of what states them.
 * @internal exported for tests
 */
export function mustState(spec: ChannelSpec, { size, format }: Pick<Rendered, 'size' | 'format'>): readonly FactName[] {
  const { wordless = false, overleaf = false } = spec.formats[format] ?? {}
  if (wordless || overleaf) return []
  return spec.facts.perSize?.[size] ?? spec.facts.must
}

/**
 * Whether a text states a fact, in any of its forms.
 * @internal exported for tests
 */
export const states = (text: string, fact: Fact): boolean =>
  [fact.text, fact.short, fact.long].some((form) => form !== undefined && statedIn(text, form) !== undefined)

/**
 * What a channel promises to say and an output does not: a template or a channel left it out, or there was no room. Where something else is said
 * of a fact already, that is the reason.
 */
export function unstatedFacts(spec: ChannelSpec, view: BaseView, output: Rendered): Finding[] {
  const said = new Set([...view.findings, ...output.findings].map(({ place }) => place))
  return mustState(spec, output).flatMap((name) => {
    const fact = view.facts[name]
    return fact === undefined || said.has(name) || states(output.text, fact) ? [] : [unstated(spec, name, fact, output.size)]
  })
}

const unstated = ({ label }: ChannelSpec, name: FactName, { text }: Fact, size: string): Finding =>
  finding('fact-unstated', {
    place: name,
    message: `"${text}" is not said here, and the channel "${label}" promises the ${names[name]} wherever there is one. Shorten the other words; if that does not help, the template or the channel leaves it out.`,
    ...(size === '' ? {} : { size }),
  })

const names: Readonly<Record<FactName, string>> = {
  slogan: 'slogan',
  price: 'price',
  secondPrice: 'price in the former currency',
  previousPrice: 'previous price',
  discount: 'discount',
  validity: 'dates',
  coupon: 'coupon code',
  place: 'place',
  link: 'link',
  phone: 'telephone number',
  terms: 'terms',
}

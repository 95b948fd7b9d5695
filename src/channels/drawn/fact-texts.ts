import { factNames, type FactName, type Facts } from '../../content/facts.ts'

type Texts = Readonly<Record<FactName, string>>

/** Facts as templates print them: every name is there, '' stands for a fact the campaign does not have. */
export interface FactTexts {
  readonly fact: Texts
  /** The short form where there is one. */
  readonly shorter: Texts
  /** What the ticket of a layout carries. */
  readonly offer: { readonly any: boolean; readonly none: boolean; readonly both: boolean; readonly price: boolean }
  /** How many rows a list of facts has: `two` of validity and place, `three` with the phone. */
  readonly rows: { readonly two: number; readonly three: number }
}

/** Prepares facts for a drawn template. */
export function factTexts(facts: Facts): FactTexts {
  const texts = (read: (name: FactName) => string): Texts => Object.fromEntries(factNames.map((name) => [name, read(name)])) as Texts
  const price = facts.price !== undefined
  const coupon = facts.coupon !== undefined
  const count = (...names: FactName[]): number => names.filter((name) => facts[name] !== undefined).length
  return {
    fact: texts((name) => facts[name]?.text ?? ''),
    shorter: texts((name) => facts[name]?.short ?? facts[name]?.text ?? ''),
    offer: { any: price || coupon, none: !price && !coupon, both: price && coupon, price },
    rows: { two: count('validity', 'place'), three: count('validity', 'place', 'phone') },
  }
}

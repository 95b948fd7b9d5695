import { type FactName, factNames, type Facts } from '../../../content/facts/index.ts'

type Texts = Readonly<Record<FactName, string>>

/** Facts as templates print them: every name is there, '' stands for a fact the campaign does not have. */
export interface FactTexts {
  readonly fact: Texts
  /** The short form where there is one. */
  readonly shorter: Texts
  /** Ladders, richest first: the long form where there is one, then the full one; [] for a fact the campaign does not have. */
  readonly fuller: Readonly<Record<FactName, readonly string[]>>
  /** What the ticket of a layout carries. */
  readonly offer: {
    readonly any: boolean
    readonly none: boolean
    readonly both: boolean
    readonly price: boolean
    /** The large figure: the price, or the discount of an offer that names no price. */
    readonly figure: { readonly name: FactName; readonly text: string } | null
    /** Whether a discount is to be said beside the figure. */
    readonly seal: boolean
  }
  /** How many rows a list of facts has: `two` of validity and place, `three` with the phone. */
  readonly rows: { readonly two: number; readonly three: number }
}

/** Prepares facts for a drawn template. */
export function factTexts(facts: Facts): FactTexts {
  const each = <Value>(read: (name: FactName) => Value) =>
    Object.fromEntries(factNames.map((name) => [name, read(name)])) as Record<FactName, Value>
  const price = facts.price !== undefined
  const name: FactName = price ? 'price' : 'discount'
  const figure = facts[name] ? { name, text: facts[name].text } : null
  const coupon = facts.coupon !== undefined
  const count = (...names: FactName[]): number => names.filter((name) => facts[name] !== undefined).length
  return {
    fact: each((name) => facts[name]?.text ?? ''),
    shorter: each((name) => facts[name]?.short ?? facts[name]?.text ?? ''),
    fuller: each((name) => [facts[name]?.long, facts[name]?.text].filter((text) => text !== undefined)),
    offer: {
      any: figure !== null || coupon,
      none: figure === null && !coupon,
      both: figure !== null && coupon,
      price,
      figure,
      seal: price && facts.discount !== undefined,
    },
    rows: { two: count('validity', 'place'), three: count('validity', 'place', 'phone') },
  }
}

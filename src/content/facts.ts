/** The things that must never differ between touchpoints. */
export const factNames = ['slogan', 'price', 'previousPrice', 'discount', 'validity', 'coupon', 'place', 'link', 'phone', 'terms'] as const
export type FactName = (typeof factNames)[number]

/** A fact, formatted once for a locale. Templates print `text` and nothing else; `short` is the same fact where room is scarce. */
export interface Fact {
  readonly text: string
  readonly short?: string
}

/** The facts a campaign has, in one locale, for one touchpoint (its link is tracked). */
export type Facts = Readonly<Partial<Record<FactName, Fact>>>

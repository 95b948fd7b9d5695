import { HelperError } from '../errors/index.ts'

/** An OpenType feature switched on (1) or off (0), or the number of an alternate. */
export interface FontFeature {
  readonly tag: string
  readonly value: number
}

/** What a template may switch: figures, capitals, ligatures, alternates. What shaping itself needs stays as the font has it. */
const allowed =
  /^(?:lnum|onum|tnum|pnum|zero|smcp|c2sc|case|frac|subs|sups|ordn|liga|dlig|clig|hlig|calt|kern|salt|swsh|titl|unic|ss(?:0[1-9]|1\d|20))$/
const figureTags = { lining: 'lnum', oldstyle: 'onum', tabular: 'tnum', proportional: 'pnum' } as const
const opposites = [
  ['lnum', 'onum'],
  ['tnum', 'pnum'],
] as const

/** Figures as tall as capitals, for prices and dates are read at a glance; every text has them that does not ask for others. */
export const liningFigures: readonly FontFeature[] = [{ tag: 'lnum', value: 1 }]

/** How a text box asks for letterforms. */
export interface FeatureWishes {
  /** Tags, as `tnum -liga`. */
  readonly features: string
  /** As `tabular oldstyle`. */
  readonly figures: string
  readonly smallCaps: boolean
}

const wordsIn = (text: string): string[] => text.split(/[\s,]+/).filter((word) => word !== '')

function figureTag(helper: string, word: string): string {
  const tag = Object.entries(figureTags).find(([name]) => name === word)?.[1]
  if (tag === undefined) throw new HelperError(`${helper}: figures are ${Object.keys(figureTags).join(', ')}, not "${word}"`)
  return tag
}

/**
 * The features of a text box.
 * @throws HelperError for a feature that does not exist or is not a template's to switch, and for figures that exclude each other
 */
export function fontFeatures(helper: string, { features, figures, smallCaps }: FeatureWishes): readonly FontFeature[] {
  const wanted = new Map<string, number>()
  for (const word of wordsIn(figures)) wanted.set(figureTag(helper, word), 1)
  if (smallCaps) wanted.set('smcp', 1)
  for (const word of wordsIn(features)) {
    const tag = word.replace(/^[+-]/, '')
    if (!allowed.test(tag))
      throw new HelperError(`${helper}: features has "${word}", which is no OpenType feature that a template may switch`)
    wanted.set(tag, word.startsWith('-') ? 0 : 1)
  }
  for (const [one, other] of opposites)
    if (wanted.get(one) === 1 && wanted.get(other) === 1)
      throw new HelperError(`${helper}: a text cannot have both ${one} and ${other} figures`)
  if (wanted.get('onum') !== 1 && !wanted.has('lnum')) wanted.set('lnum', 1)
  return Array.from(wanted, ([tag, value]) => ({ tag, value })).sort((a, b) => (a.tag < b.tag ? -1 : 1))
}

/** Halves, thirds, quarters and eighths: what kitchens and tills count in. Of other figures are 24/7 and most dates. */
const fraction = /(?<![\p{Nd}/⁄.,])(?:1[/⁄]2|[12][/⁄]3|[13][/⁄]4|[1357][/⁄]8)(?![\p{Nd}/⁄])/gu

/** Where a text has fractions: 1/2, but not the dates 1/2/2026 and 18/6, nor 24/7. */
export function fractionsIn(text: string): { readonly start: number; readonly end: number }[] {
  return Array.from(text.matchAll(fraction), ({ index, 0: found }) => ({ start: index, end: index + found.length }))
}

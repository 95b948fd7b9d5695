import { type Finding, finding } from '../../content/findings/index.ts'
import { type FontSet, graphemesOf } from '../fonts/index.ts'
import type { FittedText } from './fit.ts'
import { fittedText } from './fitted-texts.ts'
import type { Paragraph } from './shaping/index.ts'
import { shapedText } from './shaped-texts.ts'
import { directionIn, shareOf, type TextOptions } from './text-options.ts'

/** What texts are set with in one picture. */
export interface TextSetting {
  readonly fonts: FontSet
  readonly locale: string
  readonly direction: 'ltr' | 'rtl'
}

/** Room for a text in user units; `size` may be below what its options ask for. */
export interface Space {
  readonly width: number
  readonly height: number
}

/** What does not fit at its smallest size is shown down to this share of it, so that a preview shows where: it never goes live like that. */
const FLOOR = 0.2
/** A text of more characters than this is measured by the rule of thumb first: shaping a book for a banner takes a minute. */
const LONG = 3000
/** What a character takes at least on average, em. */
const NARROW = 0.12

/** A text as a message names it. */
const quoted = (text: string): string => `"${text.length > 120 ? `${text.slice(0, 120)}…` : text}"`

/** A word of a text with the spaces behind it. */
const word = /\S+\s*/gu

/** Fits texts. */
export interface TextFitter {
  /** The richest candidate from index `from` on that fits; its size goes from `minSize` up to `scale` (0–1) of the way to `size`. */
  richest(
    options: TextOptions,
    space: Space,
    from?: number,
    scale?: number,
  ): { readonly fitted: FittedText; readonly candidate: number } | undefined
  /** The leanest candidate, smaller than allowed but whole, and the blocker that says so; without `fitted` where no size would do: it is left out. */
  forced(options: TextOptions, space: Space): { readonly fitted?: FittedText; readonly finding: Finding } | undefined
}

export function textFitter({ fonts, locale, direction }: TextSetting): TextFitter {
  const paragraph = (options: TextOptions, source: string): Paragraph => {
    const { tracking, features, fractions, language = locale } = options
    const text = options.uppercase ? source.toLocaleUpperCase(language) : source
    return shapedText(text, {
      chain: fonts.chain(options.font, options.weight, language),
      language,
      direction: directionIn(options, direction),
      tracking,
      features,
      fractions,
    })
  }
  const hopeless = (source: string, { maxLines, lineHeight }: TextOptions, { width, height }: Space, size: number): boolean => {
    const lines = Math.min(maxLines, Math.floor(height / (size * lineHeight)))
    return source.length > LONG && source.length * NARROW > (width / size) * lines
  }
  const attempt = (options: TextOptions, source: string, space: Space, size: number, minSize: number): FittedText | undefined =>
    hopeless(source, options, space, minSize)
      ? undefined
      : fittedText(paragraph(options, source), {
          ...space,
          size,
          minSize,
          maxLines: options.maxLines,
          lineHeight: options.lineHeight,
          balanced: options.balance,
          share: shareOf(options.align, directionIn(options, direction)),
        })

  /** The last of these ends up to which a text fits into its space at its smallest size; 0 where none does. */
  const fittingEnd = (options: TextOptions, source: string, space: Space, ends: readonly number[]): number => {
    let [fits, fails] = [-1, ends.length]
    while (fails - fits > 1) {
      const middle = Math.floor((fits + fails) / 2)
      if (attempt(options, source.slice(0, ends[middle]), space, options.minSize, options.minSize) === undefined) fails = middle
      else fits = middle
    }
    return ends[fits] ?? 0
  }
  /**
   * How many characters a text has too many for its space at its smallest size: to the end of a word, or of a letter where not even the first
   * word fits; undefined where that is not known.
   */
  const excessOf = (options: TextOptions, source: string, space: Space): number | undefined => {
    if (source.length > LONG) return undefined
    const words = [...source.matchAll(word)].map(({ 0: said, index }) => index + said.trimEnd().length)
    const letters = (): number[] => {
      let end = 0
      return graphemesOf(source.slice(0, words[0])).map((letter) => (end += letter.length))
    }
    const end = fittingEnd(options, source, space, words) || fittingEnd(options, source, space, letters())
    return end === 0 ? undefined : graphemesOf(source.slice(end).trim()).length
  }
  const advice = (excess: number | undefined): string =>
    excess === undefined ? 'Write a shorter text.' : `Shorten it by about ${excess} characters.`

  return {
    richest(options, space, from = 0, scale = 1) {
      const size = options.minSize + (options.size - options.minSize) * scale
      for (const [index, source] of options.candidates.entries()) {
        if (index < from) continue
        const fitted = attempt(options, source, space, size, options.minSize)
        if (fitted !== undefined) return { fitted, candidate: index }
      }
      return undefined
    },
    forced(options, space) {
      const leanest = options.candidates.at(-1)
      if (leanest === undefined) return undefined
      const fitted = attempt(options, leanest, space, options.minSize, options.minSize * FLOOR)
      const how = fitted === undefined ? 'is far too long for its place and is left out' : 'is too long for its place at the smallest size'
      const unfit = finding('text-fits', {
        place: options.name,
        message: `${quoted(leanest)} ${how}. ${advice(excessOf(options, leanest, space))}`,
        expected: `size ${options.minSize} at least`,
      })
      return fitted === undefined ? { finding: unfit } : { fitted, finding: { ...unfit, actual: `size ${fitted.size}` } }
    },
  }
}

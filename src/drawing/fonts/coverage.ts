import { coversCluster } from './characters.ts'
import { exemplarsOf, type Lack } from '../families/index.ts'
import { openFont, type Font } from './font.ts'

/**
 * Characters that texts in a locale need and a font lacks, in the order of the alphabet.
 * @throws RangeError for what is no locale
 * @internal exported for tests
 */
export function coverageOf(font: Font, locale: string): string[] {
  return exemplarsOf(locale).filter((character) => !coversCluster(font, character))
}

/** A font that lacks more than this share of a locale's letters is not made for its script: µ and π alone are no Greek. */
const MOST = 0.7

/**
 * What a font file lacks of the letters of several locales; locales that it covers are not listed.
 * @throws FontError for what is no font, RangeError for what is no locale
 */
export function missingCharacters(bytes: Uint8Array, name: string, locales: readonly string[]): Lack[] {
  const font = openFont(bytes, name)
  return locales.flatMap((locale): Lack[] => {
    const characters = coverageOf(font, locale)
    const lettersOf = (all: readonly string[]): number => all.filter((character) => /\p{L}/u.test(character)).length
    const wholeScript = lettersOf(characters) > MOST * lettersOf(exemplarsOf(locale))
    return characters.length === 0 ? [] : [{ locale, characters: wholeScript ? [] : characters, wholeScript }]
  })
}

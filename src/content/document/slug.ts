import anyAscii from 'any-ascii'
import { replacePlaceholders } from '../text/index.ts'

type Letters = Readonly<Record<string, string>>

/** Bulgaria's Transliteration Act: article 5, and article 6 for the country's own name. Endings in -ия are below. */
const bulgarian: Letters = Object.fromEntries(
  'а:a б:b в:v г:g д:d е:e ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:h ц:ts ч:ch ш:sh щ:sht ъ:a ь:y ю:yu я:ya'
    .split(' ')
    .map((pair) => pair.split(':')),
) as Letters

/** How people of a language write its letters without their marks, where that is not simply without. */
const byLanguage: Readonly<Record<string, Letters>> = {
  az: { ə: 'a' },
  bg: bulgarian,
  da: { å: 'aa', æ: 'ae', ø: 'oe' },
  de: { ä: 'ae', ö: 'oe', ü: 'ue' },
  nb: { å: 'aa', æ: 'ae', ø: 'oe' },
}

/** A slug longer than this is no name but a sentence. */
const LONGEST = 60

function transliterated(text: string, language: string): string {
  const letters = byLanguage[language] ?? {}
  const said = language === 'bg' ? text.replace(/(?<!\p{L})българия(?!\p{L})/gu, 'bulgaria').replace(/ия(?!\p{L})/gu, 'ia') : text
  return anyAscii(Array.from(said, (letter) => letters[letter] ?? letter).join(''))
}

/** At most so many characters, and no word cut. */
function shortened(slug: string): string {
  if (slug.length <= LONGEST) return slug
  const cut = slug.slice(0, LONGEST + 1).lastIndexOf('-')
  return slug.slice(0, cut > 0 ? cut : LONGEST)
}

/**
 * A slug out of words of a locale: "Обяд под липите" is obyad-pod-lipite. Bulgarian by its law, other languages as is usual for them, all
 * others letter by letter. Facts are not in it: they change, and the slug stays. '' for a text without letters and digits, of emoji for instance.
 */
export function slugOf(text: string, locale: string): string {
  const [language = locale] = locale.split('-')
  const words = replacePlaceholders(text.slice(0, 4 * LONGEST), () => ' ')
    .normalize('NFC')
    .toLocaleLowerCase(locale)
    .replace(/\p{Extended_Pictographic}/gu, ' ')
    .replace(/(?<=\p{L})['’ʻʼ](?=\p{L})/gu, '')
  const parts = transliterated(words, language)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
  return shortened(parts.filter((part) => part !== '').join('-'))
}

import { nameOfLocale } from '../../content/text/index.ts'

/** What a font lacks for a locale. */
export interface Lack {
  readonly locale: string
  /** The characters it lacks; of a script that it does not have at all, none are named. */
  readonly characters: readonly string[]
  readonly wholeScript: boolean
}

const SHOWN = 24

function said({ locale, characters }: Lack): string {
  const shown = characters.slice(0, SHOWN).join(' ')
  return `${nameOfLocale(locale)} lacks ${shown}${characters.length > SHOWN ? ` and ${characters.length - SHOWN} more` : ''}`
}

/** What a font cannot write of some languages, for people, a sentence each: letters by name, and languages of whose script it has nothing. */
export function sayLacks(lacks: readonly Lack[]): string[] {
  const whole = lacks.filter(({ wholeScript }) => wholeScript).map(({ locale }) => nameOfLocale(locale))
  const lines = lacks.filter(({ wholeScript }) => !wholeScript).map(said)
  return [...lines, ...(whole.length > 0 ? [`Not made for ${whole.join(', ')}`] : [])].map((line) => `${line}.`)
}

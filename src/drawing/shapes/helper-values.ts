import { isLocale } from '../../content/text/index.ts'
import { HelperError } from '../errors/index.ts'

/** Values of a helper as they come from a template. */
export type CanvasHash = Readonly<Record<string, unknown>>

const said = (helper: string, name: string, what: string, given: unknown): HelperError =>
  new HelperError(`${helper}: ${name} must be ${what}, not ${given === undefined ? 'missing' : JSON.stringify(given)}`)

/** Reads the values of one call of a helper. */
export function valuesOf(helper: string, hash: CanvasHash) {
  const plain = (name: string): unknown => {
    const given = hash[name]
    // What a sub-expression printed comes as an object that prints itself.
    return typeof given === 'object' && given !== null && !Array.isArray(given) ? String(given) : given
  }
  const number = (name: string, otherwise?: number): number => {
    const given = plain(name) ?? otherwise
    const value = typeof given === 'string' && given.trim() !== '' ? Number(given) : given
    if (typeof value !== 'number' || !Number.isFinite(value)) throw said(helper, name, 'a number', given)
    return value
  }
  const positive = (name: string, otherwise?: number): number => {
    const value = number(name, otherwise)
    if (value <= 0) throw said(helper, name, 'above zero', value)
    return value
  }
  const oneOf = <Choice extends string>(name: string, choices: readonly Choice[], otherwise: Choice): Choice => {
    const given = plain(name) ?? otherwise
    const choice = choices.find((one) => one === given)
    if (choice === undefined) throw said(helper, name, `one of ${choices.join(', ')}`, given)
    return choice
  }
  const colour = (name: string, otherwise?: string): string => {
    const given = plain(name) ?? otherwise
    if (typeof given !== 'string' || !/^#[0-9a-f]{6}$/i.test(given)) throw said(helper, name, 'a colour like #8a1c2b', given)
    return given.toLowerCase()
  }
  return {
    has: (name: string): boolean => hash[name] !== undefined && hash[name] !== null && hash[name] !== '',
    number,
    positive,
    oneOf,
    colour,
    /** BCP 47; undefined where nothing is said. */
    language: (name: string): string | undefined => {
      const given = String(plain(name) ?? '')
      if (given !== '' && !isLocale(given)) throw said(helper, name, 'a language like "bg" or "pt-BR"', given)
      return given === '' ? undefined : given
    },
    flag: (name: string): boolean => plain(name) === true || plain(name) === 'true',
    text: (name: string, otherwise = ''): string => String(plain(name) ?? otherwise),
    texts: (name: string): string[] => {
      const given = plain(name)
      const all: unknown[] = Array.isArray(given) ? given : [given ?? '']
      const last = all.length - 1
      // '' behind others stays: the place may remain empty where nothing fits.
      return all.map(String).filter((text, at) => text.trim() !== '' || (at === last && at > 0 && text === ''))
    },
  }
}

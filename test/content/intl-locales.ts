const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(97 + index))
const two = letters.flatMap((first) => letters.map((second) => first + second))
const codes = [...two, ...two.flatMap((start) => letters.map((last) => start + last))]
const scripts = ['Adlm', 'Arab', 'Beng', 'Cyrl', 'Deva', 'Guru', 'Hans', 'Hant', 'Hebr', 'Latn', 'Olck', 'Telu', 'Tfng', 'Vaii']
const regions = ['AF', 'AT', 'CA', 'CH', 'CN', 'DZ', 'EG', 'GB', 'IN', 'IR', 'MA', 'ME', 'MX', 'PK', 'PT', 'SA', 'TW', 'US', 'ZA']

/** Node throws for some tags that it does not take (`root-Arab`), and answers others with another locale. */
function isKnown(tag: string): boolean {
  try {
    return new Intl.DateTimeFormat(tag).resolvedOptions().locale === tag
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}
const known = (tags: readonly string[]): string[] => tags.filter(isKnown)

const languages = known(codes)

/** Every language that this Node's Intl writes, each of its scripts, and regions that write otherwise than the rest of their language. */
export const intlLocales: readonly string[] = languages.flatMap((language) => [
  language,
  ...known(scripts.map((script) => `${language}-${script}`)),
  ...known(regions.map((region) => `${language}-${region}`)),
])

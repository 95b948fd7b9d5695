import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

interface BuiltinFile {
  readonly weight: number
  /** As a module specifier. */
  readonly file: string
}

const names: Readonly<Record<number, string>> = { 400: 'Regular', 500: 'Medium', 600: 'SemiBold', 700: 'Bold', 800: 'ExtraBold' }
const weights = [400, 500, 600, 700, 800]
const expo = (folder: string, family: string): BuiltinFile[] =>
  weights.map((weight) => ({
    weight,
    file: `@expo-google-fonts/${folder}/${weight}${names[weight]}/${family}_${weight}${names[weight]}.ttf`,
  }))

/** The families that come with Leitmotif, all under the SIL Open Font License. */
export const builtinFamilies: Readonly<Record<string, readonly BuiltinFile[]>> = {
  Alegreya: expo('alegreya', 'Alegreya'),
  Montserrat: expo('montserrat', 'Montserrat'),
  'Noto Sans': expo('noto-sans', 'NotoSans'),
  Vazirmatn: weights.map((weight) => ({ weight, file: `vazirmatn/fonts/ttf/Vazirmatn-${names[weight]}.ttf` })),
}

/** What stands in for characters that a brand's fonts lack, in this order. */
export const fallbackFamilies = ['Noto Sans', 'Vazirmatn'] as const

const read = new Map<string, { weight: number; bytes: Uint8Array }[]>()

/**
 * Reads a family that comes with Leitmotif; each file is read once in a process.
 * @throws RangeError for a family that does not
 */
export function readBuiltin(family: string): { weight: number; bytes: Uint8Array }[] {
  const known = read.get(family)
  if (known !== undefined) return known
  const files = Object.hasOwn(builtinFamilies, family) ? builtinFamilies[family] : undefined
  if (files === undefined)
    throw new RangeError(`"${family}" does not come with Leitmotif. There are ${Object.keys(builtinFamilies).join(', ')}.`)
  const fonts = files.map(({ weight, file }) => ({ weight, bytes: readFileSync(require.resolve(file)) }))
  read.set(family, fonts)
  return fonts
}

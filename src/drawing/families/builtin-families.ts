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
const expo = (folder: string, family: string, cuts: readonly number[] = weights): BuiltinFile[] =>
  cuts.map((weight) => ({
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

/** What only stands in where other fonts lack a script: nobody chooses it for a brand. Emoji are of one colour, that of their text. */
const standIns: Readonly<Record<string, readonly BuiltinFile[]>> = {
  'Noto Sans Hebrew': expo('noto-sans-hebrew', 'NotoSansHebrew'),
  'Noto Sans Thai': expo('noto-sans-thai', 'NotoSansThai'),
  'Noto Emoji': expo('noto-emoji', 'NotoEmoji', [400, 700]),
}

/** What stands in for characters that a brand's fonts lack, in this order. */
export const fallbackFamilies = ['Noto Sans', 'Vazirmatn', ...Object.keys(standIns)] as const

/** A file that comes with Leitmotif, by name and not yet read. */
export interface BuiltinCut {
  readonly weight: number
  read(): Uint8Array
}

const families = { ...builtinFamilies, ...standIns }
/** The files of all of them, as module specifiers. */
export const builtinFontFiles: readonly string[] = Object.values(families).flatMap((cuts) => cuts.map(({ file }) => file))
const known = new Map<string, BuiltinCut[]>()

/**
 * The files of a family that comes with Leitmotif; each is read once in a process, when it is needed.
 * @throws RangeError for a family that does not
 */
export function builtinCuts(family: string): readonly BuiltinCut[] {
  const before = known.get(family)
  if (before !== undefined) return before
  const files = Object.hasOwn(families, family) ? families[family] : undefined
  if (files === undefined)
    throw new RangeError(`"${family}" does not come with Leitmotif. There are ${Object.keys(builtinFamilies).join(', ')}.`)
  const cuts = files.map(({ weight, file }): BuiltinCut => {
    let bytes: Uint8Array | undefined
    return { weight, read: () => (bytes ??= readFileSync(require.resolve(file))) }
  })
  known.set(family, cuts)
  return cuts
}

/**
 * Reads a family that comes with Leitmotif.
 * @throws RangeError for a family that does not
 */
export function readBuiltin(family: string): { weight: number; bytes: Uint8Array }[] {
  return builtinCuts(family).map(({ weight, read }) => ({ weight, bytes: read() }))
}

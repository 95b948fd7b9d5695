import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import type { BuiltinCut } from './builtin-families.ts'

/** A family that is too large, or wanted too seldom, to come with Leitmotif: it is taken where its package is installed. */
interface OptionalFamily {
  readonly family: string
  readonly script: RegExp
}

const han = /\p{Script=Han}/u
/** Families of Google Fonts for the scripts that nothing shipped has. Those for Han are ordered by language: its letters differ between them. */
const families: readonly OptionalFamily[] = [
  { family: 'Noto Sans SC', script: han },
  { family: 'Noto Sans TC', script: /\p{Script=Han}|\p{Script=Bopomofo}/u },
  { family: 'Noto Sans JP', script: /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u },
  { family: 'Noto Sans KR', script: /\p{Script=Han}|\p{Script=Hangul}/u },
  ...[
    'Armenian',
    'Bengali',
    'Ethiopic',
    'Georgian',
    'Gujarati',
    'Gurmukhi',
    'Kannada',
    'Khmer',
    'Lao',
    'Malayalam',
    'Myanmar',
    'Oriya',
    'Sinhala',
    'Tamil',
    'Telugu',
  ].map((script) => ({ family: `Noto Sans ${script}`, script: new RegExp(`\\p{Script=${script}}`, 'u') })),
]

const packageOf = (family: string): string => `@expo-google-fonts/${family.toLowerCase().replaceAll(' ', '-')}`

/** Our own packages, and those of whoever runs us: the two differ where packages are kept apart, as pnpm does. */
const requires = [createRequire(import.meta.url), createRequire(resolve(/* turbopackIgnore: true */ 'package.json'))]

function found(file: string): string | undefined {
  for (const require of requires) {
    try {
      return require.resolve(file)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND')) throw error
    }
  }
  return undefined
}

/** A family that is installed. */
export interface InstalledFamily {
  readonly family: string
  /** Name and version of its package. */
  readonly package: string
  readonly cuts: readonly BuiltinCut[]
}

const names: Readonly<Record<number, string>> = { 400: 'Regular', 700: 'Bold' }

function fileOf(family: string, weight: number): string | undefined {
  const name = `${weight}${names[weight]}`
  return found(`${packageOf(family)}/${name}/${family.replaceAll(' ', '')}_${name}.ttf`)
}

/** The files that are read of the optional families that are installed, as full paths. */
export function optionalFontFiles(): string[] {
  const files = families.flatMap(({ family }) => [found(`${packageOf(family)}/package.json`), fileOf(family, 400), fileOf(family, 700)])
  return files.filter((file) => file !== undefined)
}

function cutOf(family: string, weight: number): BuiltinCut[] {
  const file = fileOf(family, weight)
  let bytes: Uint8Array | undefined
  return file === undefined ? [] : [{ weight, read: () => (bytes ??= readFileSync(file)) }]
}

function installedAs({ family }: OptionalFamily): InstalledFamily[] {
  const about = found(`${packageOf(family)}/package.json`)
  if (about === undefined) return []
  const { version } = JSON.parse(readFileSync(about, 'utf8')) as { version: string }
  const cuts = [400, 700].flatMap((weight) => cutOf(family, weight))
  return cuts.length === 0 ? [] : [{ family, package: `${packageOf(family)}@${version}`, cuts }]
}

let installed: readonly InstalledFamily[] | undefined
/** The optional families that are installed. A process looks for them once. */
export const installedFamilies = (): readonly InstalledFamily[] => (installed ??= families.flatMap(installedAs))

/** The family that draws Han as a language does: simplified Chinese where nothing is known. */
function hanFamily(language: string): string {
  const { language: spoken, script } = new Intl.Locale(language).maximize()
  if (spoken === 'ja') return 'Noto Sans JP'
  if (spoken === 'ko') return 'Noto Sans KR'
  return script === 'Hant' ? 'Noto Sans TC' : 'Noto Sans SC'
}

/** Puts the family that fits a language's Han first. */
export function inOrderFor<Family extends { readonly family: string }>(all: readonly Family[], language: string): Family[] {
  const first = hanFamily(language)
  return [...all.filter(({ family }) => family === first), ...all.filter(({ family }) => family !== first)]
}

/** The packages to install, if there are any, for characters that no font has: one a script, those that are there already left out. */
export function packagesFor(characters: string, language: string): string[] {
  const there = new Set(installedFamilies().map(({ family }) => family))
  const wanted = [...characters].flatMap((character) => {
    const [fits] = inOrderFor(families, language).filter(({ script }) => script.test(character))
    return fits === undefined || there.has(fits.family) ? [] : [packageOf(fits.family)]
  })
  return [...new Set(wanted)]
}

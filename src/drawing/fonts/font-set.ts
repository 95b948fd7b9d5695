import { type BuiltinCut, builtinCuts, fallbackFamilies, inOrderFor, installedFamilies } from '../families/index.ts'
import { openFont, type Font, type FontFile } from './font.ts'
import { FontError } from '../errors/index.ts'
import { lazyFont } from './lazy-font.ts'

export type FontRole = 'heading' | 'body'

/** The fonts of a brand, and what stands in where they lack a character. */
export interface FontSet {
  /**
   * Fonts for a role and weight: the brand's own first, then what comes with Leitmotif, then what is installed beside it, each in its nearest
   * weight. `language` (BCP 47) decides which Han comes first.
   */
  chain(role: FontRole, weight: number, language?: string): readonly Font[]
}

interface Cut {
  readonly weight: number
  readonly font: Font
}

/** As CSS chooses: the nearest weight; of two that are equally near, the heavier one for bold text, else the lighter. */
function nearest(cuts: readonly Cut[], weight: number): Font | undefined {
  const heavier = weight >= 500 ? -0.1 : 0.1
  const distance = (cut: Cut): number => Math.abs(cut.weight - weight) + (cut.weight > weight ? heavier : 0)
  return [...cuts].sort((a, b) => distance(a) - distance(b))[0]?.font
}

const standIns = new Map<string, Cut[]>()
/** Fonts that stand in are opened when a character is looked for in them: most texts need none. */
function fallbackCuts(family: string, files: readonly BuiltinCut[] = builtinCuts(family)): Cut[] {
  const known = standIns.get(family)
  if (known !== undefined) return known
  const cuts = files.map(({ weight, read }) => ({ weight, font: lazyFont(family, () => openFont(read(), family)) }))
  standIns.set(family, cuts)
  return cuts
}

/**
 * Parses the fonts of a brand.
 * @throws FontError for a file that is no font, or a role without any
 */
export function loadFontSet({ heading, body }: { readonly heading: readonly FontFile[]; readonly body: readonly FontFile[] }): FontSet {
  const cutsOf = (files: readonly FontFile[], role: FontRole): Cut[] => {
    if (files.length === 0)
      throw new FontError(`The ${role} font has no file. Upload one, or choose a family that comes with Leitmotif.`, role)
    return files.map(({ weight, bytes, name }) => ({ weight, font: openFont(bytes, name) }))
  }
  const cuts = { heading: cutsOf(heading, 'heading'), body: cutsOf(body, 'body') }
  const chains = new Map<string, readonly Font[]>()
  return {
    chain(role, weight, language = 'en') {
      const optional = inOrderFor(installedFamilies(), language)
      const key = [role, weight, optional[0]?.family ?? ''].join(' ')
      const known = chains.get(key)
      if (known !== undefined) return known
      const standing = [
        ...fallbackFamilies.map((family) => fallbackCuts(family)),
        ...optional.map(({ family, cuts: files }) => fallbackCuts(family, files)),
      ]
      const all = [cuts[role], ...standing].flatMap((family) => nearest(family, weight) ?? [])
      const chain = [...new Set(all)]
      chains.set(key, chain)
      return chain
    },
  }
}

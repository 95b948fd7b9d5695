import { type Finding, finding } from '../../../content/findings/index.ts'
import type { Brand, BrandFont } from '../../../content/schema/index.ts'
import { builtinFamilies } from '../../../drawing/families/index.ts'

/** The font files of one role. Without files: a family that Leitmotif ships. */
export interface FontChoice {
  readonly family: string
  readonly files: readonly { readonly weight: number; readonly sha256: string; readonly name: string }[]
}
export interface BrandFonts {
  readonly heading: FontChoice
  readonly body: FontChoice
}

const defaults = { heading: 'Montserrat', body: 'Noto Sans' }

function choose(role: 'heading' | 'body', font: BrandFont | undefined, findings: Finding[]): FontChoice {
  if (font !== undefined && font.files.length > 0) {
    return { family: font.family, files: font.files.map(({ weight, asset }) => ({ weight, sha256: asset.sha256, name: asset.name })) }
  }
  const family = font?.family ?? defaults[role]
  if (Object.hasOwn(builtinFamilies, family)) return { family, files: [] }
  findings.push(
    finding('font-family', {
      place: `brand.fonts.${role}`,
      message: `"${family}" has no files and is not shipped; ${defaults[role]} is used. Upload the font or choose one of ${Object.keys(builtinFamilies).join(', ')}.`,
    }),
  )
  return { family: defaults[role], files: [] }
}

/** The fonts a brand's layouts are set in, and what was noticed while choosing them. */
export function fontsOf(brand: Brand): { fonts: BrandFonts; findings: Finding[] } {
  const findings: Finding[] = []
  const fonts = { heading: choose('heading', brand.fonts.heading, findings), body: choose('body', brand.fonts.body, findings) }
  return { fonts, findings }
}

import { encode, rasterise, type Drawing } from '../../drawing/index.ts'
import { type Rendered, type Sources, type Target, UnknownSizeError } from '../contract/index.ts'
import { draw, layoutOf, wordsOf } from '../shared/layout/index.ts'
import type { FlyerView } from './compose.ts'
import { impositions } from './impositions.ts'
import { leftOutTerms } from './left-out-terms.ts'
import type { Made } from './made.ts'
import { bleedOf, printFlyer } from './print-flyer.ts'
import { screenFlyer, sheetOfFlyers } from './screen-flyer.ts'
import { previewDensity, spec } from './spec.ts'

/** Draws a flyer in one size: for the printer with bleed and marks, for the screen and the office printer without; pictures show its front or its back. */
export async function render(view: FlyerView, { size, formats, edition }: Target, sources: Sources): Promise<Rendered[]> {
  const found = spec.sizes[size]
  if (found === undefined) throw new UnknownSizeError('flyer', size, Object.keys(spec.sizes))
  const trim = { width: found.width, height: found.height }

  const sides = view.sides === 2 ? (['front', 'back'] as const) : (['front'] as const)
  const drawn = (bleed: number): Promise<Drawing[]> =>
    Promise.all(sides.map((side) => draw(view, layoutOf(view, size, found, side, bleed), sources)))

  const made = async (format: string, pages: readonly Drawing[]): Promise<Made | undefined> => {
    const [front, back] = pages
    const pictured = spec.formats[format]?.overleaf ? back : front
    const imposition = impositions[size]
    if (format === 'pdf') return printFlyer(pages, view, { size, trim, edition }, sources)
    if (format === 'screen') return { bytes: await screenFlyer(pages, view, trim, sources), findings: [] }
    if (format === 'sheet' && imposition) return { bytes: await sheetOfFlyers(pages, view, trim, imposition, sources), findings: [] }
    if (spec.formats[format]?.type !== 'image/png' || pictured === undefined) return undefined
    const density = previewDensity(trim)
    const shown = {
      width: Math.round(trim.width * density),
      height: Math.round(trim.height * density),
      read: (sha256: string) => sources.read(sha256),
    }
    return { bytes: await encode(await rasterise(pictured, shown), 'png'), findings: [] }
  }

  // What stands inside the trim is the same whether or not there is bleed around it: both are drawn once.
  const withBleed = formats.includes('pdf') ? await drawn(bleedOf(view, size)) : []
  const bare = formats.some((format) => format !== 'pdf') ? await drawn(0) : []

  const one = async (format: string): Promise<Rendered[]> => {
    const about = spec.formats[format]
    const pages = format === 'pdf' ? withBleed : bare
    const file = about && (await made(format, pages))
    if (about === undefined || file === undefined) return []
    const findings = [
      ...pages.flatMap((page) => page.findings),
      ...leftOutTerms(view, pages[1], size),
      ...file.findings.map((finding) => ({ ...finding, size })),
    ]
    const shown = about.type !== 'image/png' ? pages : about.overleaf ? pages.slice(1) : pages.slice(0, 1)
    const text = shown.map(wordsOf).join('\n')
    return [{ format, size, type: about.type, extension: about.extension, bytes: file.bytes, text, findings }]
  }
  return (await Promise.all(formats.map(one))).flat()
}

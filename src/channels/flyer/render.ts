import { encode, printPdf, rasterise, type Drawing } from '../../drawing/index.ts'
import type { Rendered, Sources, Target } from '../channel.ts'
import { draw, wordsOf } from '../drawn/draw.ts'
import { UnknownSizeError } from '../drawn/unknown-size.ts'
import type { FlyerView } from './compose.ts'
import { printProfiles } from './print-profiles.ts'
import { slugLine } from './slug-line.ts'
import { BLEED, PREVIEW_PPI, spec } from './spec.ts'

const MM_PER_INCH = 25.4
const pixels = (mm: number): number => Math.round((mm / MM_PER_INCH) * PREVIEW_PPI)

/** Draws a flyer in one size: as PDF with bleed and marks, as picture without. */
export async function render(view: FlyerView, { size, formats }: Target, sources: Sources): Promise<Rendered[]> {
  const trim = spec.sizes[size]
  if (trim === undefined) throw new UnknownSizeError('flyer', size, Object.keys(spec.sizes))
  const read = (sha256: string): Promise<Uint8Array> => sources.read(sha256)

  const drawn = (bleed: number): Promise<Drawing> => {
    const frame = { x: -bleed, y: -bleed, width: trim.width + 2 * bleed, height: trim.height + 2 * bleed }
    return draw(view, { template: `flyer/${size}.svg`, width: trim.width, data: { frame } }, sources)
  }

  const bytesOf = async (format: string, drawing: Drawing): Promise<Uint8Array> => {
    if (format === 'png') return encode(await rasterise(drawing, { width: pixels(trim.width), height: pixels(trim.height), read }), 'png')
    return printPdf([drawing], {
      ...printProfiles[0]!,
      trim: { width: trim.width, height: trim.height },
      title: view.words.headline[0] ?? view.campaign,
      language: view.locale,
      note: slugLine(view, size),
      cmyk: new Map(Object.entries(view.inks)),
      read,
    })
  }

  const one = async (format: string): Promise<Rendered[]> => {
    const made = spec.formats[format]
    if (made === undefined) return []
    const drawing = await drawn(format === 'pdf' ? BLEED : 0)
    const bytes = await bytesOf(format, drawing)
    const findings = [...view.findings, ...drawing.findings]
    return [{ format, size, type: made.type, extension: made.extension, bytes, text: wordsOf(drawing), findings }]
  }
  return (await Promise.all(formats.map(one))).flat()
}

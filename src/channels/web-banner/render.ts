import { encode, rasterise } from '../../drawing/index.ts'
import type { Finding } from '../../content/finding.ts'
import type { Rendered, Sources, Target } from '../channel.ts'
import { draw, wordsOf } from '../drawn/draw.ts'
import { layoutOf } from '../drawn/layout.ts'
import { loopbackFinding } from '../drawn/loopback.ts'
import { UnknownSizeError } from '../drawn/unknown-size.ts'
import type { BannerView } from './compose.ts'
import { imageBudget, snippetOf } from './snippet.ts'
import { spec } from './spec.ts'

function tooHeavy(format: string, size: string, bytes: number, limit: number | undefined): Finding[] {
  if (limit === undefined || bytes <= limit) return []
  return [
    {
      rule: 'weight',
      severity: 'warning',
      place: `${size}.${format}`,
      message: `The ${size} ${format} weighs ${Math.ceil(bytes / 1000)} KB, more than ad servers take. Use WebP, or a picture with less detail.`,
      expected: `${limit} bytes at most`,
      actual: `${bytes} bytes`,
    },
  ]
}

/** Draws a banner in one size, in every format asked for. Pixels are made once. */
export async function render(view: BannerView, { size, formats }: Target, sources: Sources): Promise<Rendered[]> {
  const measures = spec.sizes[size]
  if (measures === undefined) throw new UnknownSizeError('web-banner', size, Object.keys(spec.sizes))
  const { width, height } = measures
  const drawing = await draw(view, layoutOf(view, size, measures), sources)
  const raw = await rasterise(drawing, { width, height, read: (sha256) => sources.read(sha256) })

  const snippet = async (maxBytes: number | undefined): Promise<Uint8Array> => {
    const about = {
      type: 'image/webp',
      width,
      height,
      alt: view.alt,
      link: view.link ?? undefined,
      locale: view.locale,
      direction: view.direction,
    }
    const around = Buffer.byteLength(snippetOf({ ...about, image: new Uint8Array() }))
    const image = await encode(raw, 'webp', maxBytes === undefined ? {} : { maxBytes: imageBudget(maxBytes, around) })
    return new TextEncoder().encode(snippetOf({ ...about, image }))
  }

  const one = async (format: string): Promise<Rendered[]> => {
    const made = spec.formats[format]
    if (made === undefined) return []
    const maxBytes = made.maxBytes?.[size]
    const bytes = format === 'html' ? await snippet(maxBytes) : await encode(raw, format === 'webp' ? 'webp' : 'png', { maxBytes })
    const text = format === 'html' ? `${wordsOf(drawing)}\n${view.alt}` : wordsOf(drawing)
    const link = format === 'html' && view.loopback && view.link !== null ? [loopbackFinding('The HTML snippet')] : []
    const findings = [...link, ...view.findings, ...drawing.findings, ...tooHeavy(format, size, bytes.byteLength, maxBytes)]
    return [{ format, size, type: made.type, extension: made.extension, bytes, text, findings }]
  }
  return (await Promise.all(formats.map(one))).flat()
}

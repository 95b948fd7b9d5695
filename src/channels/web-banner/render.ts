import type { Finding } from '../../content/findings/index.ts'
import { type FormatSpec, type Rendered, type Sources, type Target, UnknownSizeError } from '../contract/index.ts'
import { wordsOf } from '../shared/layout/index.ts'
import { photoSizeFindings } from '../shared/pictures/index.ts'
import { bannerOf } from './banner.ts'
import type { BannerView } from './compose.ts'
import { drawBanner } from './draw-banner.ts'
import { makers } from './makers.ts'
import { isOnPages } from './on-pages.ts'
import { spec } from './spec.ts'
import { lossFindings, weightFindings } from './weight-findings.ts'
import { allowanceOf } from './weights.ts'

/** Draws a banner in one size, in every format asked for. Formats share what they have in common: the drawing, its pixels. */
export async function render(view: BannerView, { size, formats }: Target, sources: Sources): Promise<Rendered[]> {
  const measures = spec.sizes[size]
  if (measures === undefined) throw new UnknownSizeError('web-banner', size, Object.keys(spec.sizes))
  const { width, height } = measures
  const drawing = await drawBanner(view, size, sources)
  const banner = bannerOf({ view, drawing, size, width, height, onPages: isOnPages(measures) }, sources)
  const photo = await photoSizeFindings(drawing, size, banner.rasterOptions(1))
  const atSize = (findings: readonly Finding[]): Finding[] => findings.map((finding) => ({ ...finding, size }))
  const words = wordsOf(drawing)

  const one = async (format: string, { type, extension, maxWeight, scale }: FormatSpec): Promise<Rendered> => {
    const limit = allowanceOf(maxWeight?.[size], view.maxKilobytes)
    const make = makers[extension]
    if (make === undefined) throw new RangeError(`No banner is made as ${format}.`)
    const { bytes, likeness, spoken, findings } = await make(banner, { maxBytes: limit?.bytes, scale: scale ?? 1 })
    const text = spoken === undefined ? words : `${words}\n${spoken}`
    const file = { place: `${size}.${format}`, size, format, bytes: bytes.byteLength, likeness, limit }
    const weight = [...weightFindings(file), ...lossFindings(file)]
    return {
      format,
      size,
      type,
      extension,
      bytes,
      text,
      findings: atSize([...findings, ...drawing.findings, ...photo, ...weight]),
    }
  }
  // One after another: workers keep all cores busy already, and every encoder that runs beside others takes memory of its own.
  const rendered: Rendered[] = []
  for (const format of formats) {
    const made = spec.formats[format]
    if (made !== undefined) rendered.push(await one(format, made))
  }
  return rendered
}

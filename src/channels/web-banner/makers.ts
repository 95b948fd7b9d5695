import type { Finding } from '../../content/findings/index.ts'
import { encodeMeasured, svgFile, type ImageFormat } from '../../drawing/index.ts'
import type { Banner } from './banner.ts'
import { html5Zip } from './html5-zip.ts'
import { adLinkFindings, linkFindings } from './link-findings.ts'
import { imageBudget, snippetOf } from './snippet.ts'

interface Wanted {
  /** Weight limit in bytes. */
  readonly maxBytes: number | undefined
  /** Pixels for each px. */
  readonly scale: number
}

/** A file, and what it says beside the words that are drawn. */
interface Made {
  readonly bytes: Uint8Array
  readonly spoken?: string
  /** How like the picture is to what was drawn: see `likeness` of drawing. 1 where no quality was given up. */
  readonly likeness: number
  readonly findings: readonly Finding[]
}

type Maker = (banner: Banner, wanted: Wanted) => Promise<Made>

const picture =
  (format: ImageFormat): Maker =>
  async (banner, { maxBytes, scale }) => {
    const exact = Object.values(banner.view.paint)
    return { ...(await encodeMeasured(await banner.pixels(scale), format, { maxBytes, exact })), findings: [] }
  }

const svg: Maker = async ({ view, drawing, onPages, rasterOptions }, { maxBytes }) => {
  const { locale, direction, alt, words } = view
  const about = { title: words.headline[0] ?? view.brandName, description: alt, language: locale, direction }
  const { bytes, likeness } = await svgFile(drawing, { ...rasterOptions(1), density: onPages ? 2 : 1, maxBytes, ...about })
  return { bytes, likeness, spoken: `${about.title}\n${alt}`, findings: [] }
}

/** A snippet carries its picture, so it carries one: with the pixels of a dense screen, which others scale down. */
const html: Maker = async (banner, { maxBytes }) => {
  const { view, width, height, onPages } = banner
  const { alt, locale, direction, link } = view
  const about = { type: 'image/webp', width, height, alt, link: link ?? undefined, locale, direction }
  const around = Buffer.byteLength(snippetOf({ ...about, image: new Uint8Array() }))
  const pixels = await banner.pixels(onPages ? 2 : 1)
  const budget = maxBytes === undefined ? {} : { maxBytes: imageBudget(maxBytes, around) }
  const { bytes: image, likeness } = await encodeMeasured(pixels, 'webp', budget)
  const bytes = new TextEncoder().encode(snippetOf({ ...about, image }))
  return { bytes, likeness, spoken: alt, findings: linkFindings(view, 'The HTML snippet') }
}

const zip: Maker = async (banner, { maxBytes }) => ({
  ...(await html5Zip(banner, maxBytes)),
  spoken: banner.view.alt,
  findings: adLinkFindings(banner.view, 'The HTML5 banner'),
})

/** How a banner becomes a file, by the file's extension. */
export const makers: Readonly<Record<string, Maker>> = {
  png: picture('png'),
  jpg: picture('jpeg'),
  webp: picture('webp'),
  avif: picture('avif'),
  svg,
  html,
  zip,
}

import { escapeXml } from '../../drawing/index.ts'

/** What a snippet shows. Sizes in CSS px. */
export interface Snippet {
  readonly image: Uint8Array
  readonly type: string
  readonly width: number
  readonly height: number
  readonly alt: string
  /** Where a click leads; without one the snippet is the picture alone. */
  readonly link: string | undefined
  readonly locale: string
  readonly direction: 'ltr' | 'rtl'
}

/** A piece of HTML that stands by itself: the picture inside it, its alternative text, its link. No script, no request to anyone. */
export function snippetOf({ image, type, width, height, alt, link, locale, direction }: Snippet): string {
  const source = `data:${type};base64,${Buffer.from(image).toString('base64')}`
  const picture =
    `<img src="${source}" width="${width}" height="${height}" alt="${escapeXml(alt)}" lang="${escapeXml(locale)}" dir="${direction}" ` +
    'style="display:block;max-width:100%;height:auto;border:0">'
  if (link === undefined) return `${picture}\n`
  return `<a href="${escapeXml(link)}" target="_blank" rel="noopener" style="display:inline-block">${picture}</a>\n`
}

/** How many bytes an image may have so that the snippet around it stays within `maxBytes`: base64 makes four of three. */
export function imageBudget(maxBytes: number, around: number): number {
  return Math.floor((maxBytes - around) / 4) * 3
}

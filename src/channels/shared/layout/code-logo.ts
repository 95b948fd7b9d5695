import { type Finding, finding } from '../../../content/findings/index.ts'
import { rootOfLink } from '../../../content/addresses/index.ts'
import { codeText, LOGO_CAPACITY, logoRoom } from '../../../drawing/index.ts'
import { onGround } from '../logos/index.ts'
import type { HelperHash, Scene } from './scene.ts'

/**
 * The brand's mark in the middle of a QR code, and the level that bears it, where the brand wants it so; nothing where the code cannot carry it,
 * and that is said. `size` is the code's, in user units.
 */
export function codeLogo(
  { text, background, level, logo }: HelperHash,
  size: number,
  scene: Pick<Scene, 'view' | 'page' | 'contrastOn' | 'notice'>,
): HelperHash {
  const { view, page, contrastOn, notice } = scene
  const link = typeof text === 'string' ? codeText(text) : ''
  // A template that says itself what stands in its code is left alone.
  if (view.logoInCode !== true || link === '' || level !== undefined || logo !== undefined) return {}
  const without = (finding: Finding): HelperHash => {
    notice([finding])
    return {}
  }
  const ground = typeof background === 'string' ? background : '#ffffff'
  const mark = onGround(view.logos.mark, { ground, contrastOn })
  if (mark === undefined) return without(noMark(ground))
  const room = logoRoom(link, size)
  if (room === undefined) return without(tooLong(link))
  const [width, least] = [Math.min(room, room * mark.ratio), view.logos.rules.markMinWidth[page.measure]]
  if (width < least - 1e-6) return without(tooNarrow(width, least, page.measure))
  return { level: 'H', logo: `sha256:${mark.sha256}` }
}

const left = 'The QR code is drawn without the mark'

const noMark = (ground: string): Finding =>
  finding('qr-logo', {
    place: 'brand.logos.markOnLight',
    message: `${left}: the brand has none that is seen on ${ground}. Give it a mark for light colours.`,
  })

const tooNarrow = (width: number, least: number, measure: string): Finding =>
  finding('qr-logo', {
    place: 'brand.logoRules.markMinWidth',
    message: `${left}: there it would be ${width.toFixed(1)} ${measure} wide, and the brand asks for ${least} ${measure}. Allow a smaller width if the brand book does.`,
    expected: `${least} ${measure} at least`,
    actual: `${width.toFixed(1)} ${measure}`,
  })

/** What makes a short link long is the hub's address. */
function tooLong(link: string): Finding {
  const [bytes, base] = [Buffer.byteLength(link), rootOfLink(link)]
  const over = bytes - LOGO_CAPACITY
  const cause =
    base === ''
      ? `Shorten the link by ${over}.`
      : `The cause is the public base URL, ${base} (${base.length} characters): set one that is ${over} shorter, before anything is printed.`
  return finding('qr-logo', {
    place: 'qr',
    ...(base !== '' && { field: 'baseUrl' }),
    message: `${left}: with it a code carries ${LOGO_CAPACITY} characters, and this link has ${bytes}. ${cause}`,
    expected: `${LOGO_CAPACITY} characters at most`,
    actual: `${bytes} characters`,
  })
}

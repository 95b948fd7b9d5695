import type { Canvas } from '../../drawing/index.ts'
import type { Helper } from '../../templates/environment.ts'
import { iconPath } from './icons.ts'
import type { Logo } from './pictures.ts'
import { dashedPath, ticketPath, type Box } from './ticket.ts'

/** What helpers need to know of the picture they draw in. */
export interface Scene {
  readonly canvas: Canvas
  /** Width that is mirrored around its middle for right-to-left locales: of the trim, without bleed. */
  readonly width: number
  readonly direction: 'ltr' | 'rtl'
  readonly logo: Logo | null
  readonly brandName: string
}

type Hash = Record<string, unknown>

/** Values as helpers take them: what a sub-expression made arrives as an object that prints itself. */
function plain(hash: Hash): Hash {
  const value = (given: unknown): unknown =>
    typeof given === 'object' && given !== null && !Array.isArray(given) ? Number(String(given)) : given
  return Object.fromEntries(Object.entries(hash).map(([name, given]) => [name, value(given)]))
}

/** A number from a template. */
function number(hash: Hash, name: string, otherwise?: number): number {
  const given = hash[name]
  const value = given === undefined ? otherwise : Number(given)
  if (value === undefined || Number.isNaN(value)) throw new RangeError(`${name} must be a number`)
  return value
}

const boxOf = (hash: Hash): Box => ({
  x: number(hash, 'x'),
  y: number(hash, 'y'),
  width: number(hash, 'width'),
  height: number(hash, 'height'),
})

/**
 * The helpers of drawn templates. Every x in a template is measured from the side where reading starts; here it becomes the distance
 * from the left, so that one template serves both directions.
 */
export function sceneHelpers(scene: Scene): Record<string, Helper> {
  return Object.fromEntries(Object.entries(helpersOf(scene)).map(([name, helper]) => [name, (hash, body) => helper(plain(hash), body)]))
}

function helpersOf({ canvas, width: whole, direction, logo, brandName }: Scene): Record<string, Helper> {
  const rtl = direction === 'rtl'
  const left = (x: number, width = 0): number => (rtl ? whole - x - width : x)
  const mirrored = (box: Box): Box => ({ ...box, x: left(box.x, box.width) })
  /** Inside a stack children carry no x: the stack has been mirrored already. */
  const placed = (hash: Hash): Hash => (hash.x === undefined ? hash : { ...hash, x: left(number(hash, 'x'), number(hash, 'width')) })
  const { textbox, stack, qr } = canvas.helpers

  return {
    textbox: (hash) => textbox(placed(hash)),
    stack: (hash, body) => stack(placed(hash), body),
    qr: (hash) => qr({ ...hash, x: left(number(hash, 'x'), number(hash, 'size')) }),
    pick: (hash) => String(hash.if === true || (typeof hash.if === 'string' && hash.if !== '') ? hash.then : hash.else),
    left: (hash) => String(left(number(hash, 'x'), number(hash, 'width', 0))),
    ticket: (hash) => {
      const box = boxOf(hash)
      const at = number(hash, 'fold', 0)
      const across = hash.across === true
      const fold =
        hash.folded === false || at === 0 ? undefined : { at: rtl && !across ? box.width - at : at, across, notch: number(hash, 'notch') }
      return ticketPath(mirrored(box), number(hash, 'radius'), fold)
    },
    rings: (hash) => {
      const count = number(hash, 'count')
      const disc = (radius: number, fill: unknown): string =>
        `<circle cx="${left(number(hash, 'x'))}" cy="${number(hash, 'y')}" r="${radius}" fill="${String(fill)}"/>`
      const waves = Array.from({ length: count }, (_, index) => {
        const step = count - index
        return disc((step + 1) * number(hash, 'step'), step % 2 === 0 ? hash.between : hash.fill)
      })
      return [...waves, disc(number(hash, 'step'), hash.heart)].join('')
    },
    dashes: (hash) =>
      dashedPath(left(number(hash, 'x1')), number(hash, 'y1'), left(number(hash, 'x2')), number(hash, 'y2'), number(hash, 'dash')),
    icon: (hash) => {
      const size = number(hash, 'size')
      return iconPath(String(hash.name), left(number(hash, 'x'), size), number(hash, 'y'), size, rtl)
    },
    brandMark: (hash) => {
      const box = mirrored(boxOf(hash))
      if (logo === null) {
        return textbox({
          name: 'brand',
          text: brandName,
          font: 'heading',
          weight: 700,
          lineHeight: 1.05,
          maxLines: 2,
          valign: 'middle',
          ...hash,
          ...box,
        })
      }
      const width = Math.min(box.width, box.height * logo.ratio)
      const height = width / logo.ratio
      const room = box.width - width
      const x = hash.align === 'center' ? box.x + room / 2 : box.x + (rtl ? room : 0)
      const y = box.y + (box.height - height) / 2
      return `<image href="sha256:${logo.sha256}" x="${x}" y="${y}" width="${width}" height="${height}" fit="contain"/>`
    },
  }
}

import { type Finding, finding } from '../../content/findings/index.ts'
import { contrast } from '../colour/index.ts'
import { type Box, type CanvasHash, valuesOf } from '../shapes/index.ts'
import { HelperError } from '../errors/index.ts'
import { clearModules, LOGO_CAPACITY, logoModules, QUIET } from './qr-logo.ts'
import { codeText } from './qr-text.ts'
import { qrModules } from './qr-modules.ts'

/** A code of a higher version has more and smaller squares than telephones read at a glance. */
const HIGHEST_VERSION = 4
/** What fits into it at each level, in bytes. */
const CAPACITY = { M: 62, H: LOGO_CAPACITY } as const
/** Modules are dark on a light ground, and as far apart as text is. */
const CONTRAST = 4.5
/** Least difference of reflectance between ground and modules: grade B of symbol contrast in ISO/IEC 15415. */
const DIFFERENCE = 0.55
const round = (value: number): number => Math.round(value * 10000) / 10000

/** A QR code as shapes, and what would keep it from being read. */
export interface QrShapes {
  readonly svg: string
  /** The code with its quiet zone; absent where there is none. */
  readonly box?: Box
  readonly findings: readonly Finding[]
}

/**
 * A QR code as vector shapes: its ground with a quiet zone of four modules, and its dark modules as one path. Error correction M, or H if asked
 * for; a logo (`sha256:…`) in its middle only at level H.
 * @throws HelperError for a value that cannot be used
 */
export function qrShapes(hash: CanvasHash): QrShapes {
  const values = valuesOf('qr', hash)
  const text = codeText(values.text('text'))
  if (text === '') return { svg: '', findings: [] }
  const [x, y, size] = [values.number('x'), values.number('y'), values.positive('size')]
  const fill = values.colour('fill', '#000000')
  const background = values.colour('background', '#ffffff')
  const level = values.oneOf('level', ['M', 'H'], 'M')
  const logo = values.text('logo')
  if (logo !== '' && level !== 'H') throw new HelperError('qr: a logo hides modules and needs level="H"')
  if (logo !== '' && !/^sha256:[0-9a-f]{64}$/.test(logo)) throw new HelperError(`qr: logo must be like sha256:…, not "${logo}"`)
  const { data, size: modules } = qrModules(text, level)
  const unit = size / (modules + 2 * QUIET)
  const clear = logo === '' ? 0 : (modules - clearModules(modules)) / 2
  const isClear = (at: number): boolean => clear > 0 && at >= clear && at < modules - clear
  const isDark = (line: number, at: number): boolean => data[line]?.[at] === true && !(isClear(line) && isClear(at))
  // Neighbours in a row are one rectangle, so that no hairline shows between them.
  const rows = data.flatMap((_, line) => {
    const top = round(y + (line + QUIET) * unit)
    const bottom = round(y + (line + QUIET + 1) * unit)
    const bars: string[] = []
    for (let from = 0; from < modules; from += 1) {
      if (!isDark(line, from)) continue
      let to = from
      while (isDark(line, to)) to += 1
      bars.push(
        `M${round(x + (from + QUIET) * unit)} ${top}H${round(x + (to + QUIET) * unit)}V${bottom}H${round(x + (from + QUIET) * unit)}Z`,
      )
      from = to
    }
    return bars
  })
  // Modules are as fine as letters, and printed as those are.
  const ground = `<rect x="${x}" y="${y}" width="${size}" height="${size}" fill="${background}" data-modules="${modules}"/>`
  const middle = logo === '' ? '' : logoImage(logo, { x: x + size / 2, y: y + size / 2 }, logoModules(modules) * unit)
  return {
    svg: `${ground}<path d="${rows.join('')}" fill="${fill}" data-ink="text"/>${middle}`,
    box: { x, y, width: size, height: size },
    findings: [...contrastFindings(fill, background), ...versionFindings(text, (modules - 17) / 4, CAPACITY[level])],
  }
}

/** A logo in the middle, where no modules are. */
function logoImage(href: string, centre: { readonly x: number; readonly y: number }, side: number): string {
  const [x, y] = [round(centre.x - side / 2), round(centre.y - side / 2)]
  return `<image href="${href}" x="${x}" y="${y}" width="${round(side)}" height="${round(side)}" fit="contain" data-in-code="true"/>`
}

function versionFindings(text: string, version: number, capacity: number): Finding[] {
  if (version <= HIGHEST_VERSION) return []
  const bytes = Buffer.byteLength(text)
  return [
    finding('qr-version', {
      place: 'qr',
      message: `The QR code carries ${bytes} characters, ${bytes - capacity} more than one whose squares are large enough to be read at a glance.`,
      expected: `version ${HIGHEST_VERSION} at most, which carries ${capacity} characters`,
      actual: `version ${version}`,
    }),
  ]
}

/** Share of light that a colour gives back, 0–1. */
const reflectance = (colour: string): number => contrast(colour, '#000000') * 0.05 - 0.05

function contrastFindings(fill: string, background: string): Finding[] {
  const difference = reflectance(background) - reflectance(fill)
  const found = contrast(fill, background)
  if (difference >= DIFFERENCE && found >= CONTRAST) return []
  const what = difference < 0 ? 'is lighter than its ground: many telephones do not read it' : 'is too faint for many telephones'
  return [
    finding('qr-contrast', {
      place: 'qr',
      message: `A QR code in ${fill} on ${background} ${what}. Choose a dark colour on a light ground.`,
      expected: `contrast ${CONTRAST} and a difference of ${Math.round(DIFFERENCE * 100)} % at least, dark on light`,
      actual: `contrast ${Math.round(found * 10) / 10}, difference ${Math.round(difference * 100)} %`,
    }),
  ]
}

import { type Finding, finding } from '../../content/findings/index.ts'
import { type Drawing, elementsOf } from '../shapes/index.ts'
import { missingFindings } from './missing-findings.ts'
import { coloursOf, type InkedSource } from '../pdf/ink/index.ts'
import { totalInk } from '../press/index.ts'
import { noteParagraph } from '../pdf/marks/index.ts'
import { PRINT_PPI, printImages, printInks, type PrintOptions } from '../pdf/index.ts'
import { QUIET } from '../qr/index.ts'
import { reversedTypeFindings } from './reversed-type-findings.ts'
import { textInkFindings } from './text-ink-findings.ts'
import { thinStrokeFindings } from './thin-stroke-findings.ts'

/** Smallest module and symbol that telephones read from paper without trouble, in mm (ISO/IEC 18004 in practice, as printers state it). */
const QR_MODULE = 0.4
const QR_SYMBOL = 20
/** A picture has whole pixels: a logo of 5 mm is half a pixel of 59 short at most, which is not coarse. */
const ROUNDING = 0.99

/**
 * What a printer would ask about: photos too coarse for their place, colours with more ink than the paper takes, small type on too many plates
 * or left out of them, lines in drawings that are too thin, QR codes too small to read, a slug line without some of its letters. Black that prints over its ground needs no look: where both would be too much ink it does not.
 */
export async function printFindings(pages: readonly Drawing[], options: PrintOptions): Promise<Finding[]> {
  const placed = await printImages(pages, options)
  const images = [...placed.values()]
  const coarse = new Map<string, number>()
  for (const { sha256, content } of images)
    if ('bytes' in content && content.ppi !== undefined) coarse.set(sha256, Math.min(content.ppi, coarse.get(sha256) ?? Infinity))
  const inked = new Map(images.flatMap(({ sha256, content }) => ('bytes' in content && content.source ? [[sha256, content.source]] : [])))
  const pictures = [...inked.values()].flatMap((source) => inkedFindings(source, options))
  const heavy = coloursOf(pages, images).flatMap((hex) => {
    const ink = options.cmyk.get(hex)
    return ink !== undefined && totalInk(ink) > options.inkLimit ? [inkFinding(hex, totalInk(ink), options.inkLimit)] : []
  })
  const inks = await printInks(pages, options)
  const small = [
    ...textInkFindings(pages, inks),
    ...reversedTypeFindings(pages, inks, options.inkLimit),
    ...thinStrokeFindings(pages, placed, inks),
  ]
  const soft = [...coarse.values()].filter((ppi) => ppi < PRINT_PPI * ROUNDING)
  const unwritten = options.marks ? missingFindings('slug line', noteParagraph(options.note)) : []
  return [...unwritten, ...soft.map(resolutionFinding), ...pictures, ...heavy, ...small, ...pages.flatMap(qrFindings)]
}

const resolutionFinding = (ppi: number): Finding =>
  finding('image-resolution', {
    place: 'photo',
    message: `An image has ${Math.floor(ppi)} pixels per inch at the size it is printed in, and will look soft. Use one with ${(Math.ceil((PRINT_PPI / ppi) * 10) / 10).toFixed(1)} times as many pixels a side.`,
    expected: `${PRINT_PPI} ppi`,
    actual: `${Math.floor(ppi)} ppi`,
  })

/** What became of a picture of inks that its author should know. */
function inkedFindings({ isKept, madeFor, tooMuch }: InkedSource, { inkLimit, condition }: PrintOptions): Finding[] {
  const about = { place: 'photo' } as const
  if (!isKept) {
    const message = `A CMYK picture was made for "${madeFor}" and is converted for ${condition.description}: its exact inks change. Export it for this press, or choose a print profile of that one, to keep them.`
    return [finding('picture-inks', { ...about, severity: 'info', message, expected: condition.identifier, actual: madeFor })]
  }
  if (tooMuch === undefined) return []
  const message =
    'A CMYK picture is printed with the inks that it states, and states more than this paper takes: it dries slowly and sets off. Separate it again with the limit of this press, or choose another print profile.'
  const figures = { expected: `${inkLimit} % at most`, actual: `${Math.round(tooMuch)} %` }
  return [finding('ink-limit', { ...about, message, ...figures })]
}

const inkFinding = (hex: string, total: number, limit: number): Finding =>
  finding('ink-limit', {
    place: 'brand.palette',
    message: `The ink stated for ${hex} is more than this paper takes: it dries slowly and sets off. State less, or choose another print profile.`,
    expected: `${limit} % at most`,
    actual: `${Math.round(total)} %`,
  })

function qrFindings({ root }: Drawing): Finding[] {
  return elementsOf(root).flatMap(({ attributes }) => {
    const modules = Number(attributes['data-modules'])
    if (!(modules > 0)) return []
    const module = Number(attributes.width) / (modules + 2 * QUIET)
    const symbol = module * modules
    if (module >= QR_MODULE && symbol >= QR_SYMBOL) return []
    return [
      finding('qr-size', {
        place: 'link',
        message: 'The QR code is too small to be read from paper without trouble. Choose a larger size, or a shorter public base URL.',
        expected: `${QR_SYMBOL} mm at least, in squares of ${QR_MODULE} mm`,
        actual: `${symbol.toFixed(1)} mm, in squares of ${module.toFixed(2)} mm`,
      }),
    ]
  })
}

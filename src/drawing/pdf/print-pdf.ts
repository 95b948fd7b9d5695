import { createHash } from 'node:crypto'
import type { Edition } from '../../content/facts/index.ts'
import { type Drawing, elementsOf } from '../shapes/index.ts'
import { colourProfile, deflatedProfile, srgbProfile } from '../profiles/index.ts'
import { coloursOf, inkColouring, type StatedInks, inksOf, overprinted, readyImages } from './ink/index.ts'
import { finish } from './page/index.ts'
import { type Cmyk, type PressCondition, UNREGISTERED } from '../press/index.ts'
import { pdfFile, type PdfFile, pdfText, type PdfReference } from './file/index.ts'
import { printPage } from './print-page.ts'

/** What a printer asks for. */
export interface Press {
  /** Extra picture around the trim in mm. */
  readonly bleed: number
  /** Crop marks and the slug line, outside the bleed. */
  readonly marks: boolean
  readonly registration: boolean
  readonly colourBar: boolean
  /** Most ink on one spot, in percent of a solid: all four plates together. */
  readonly inkLimit: number
  /** Through whose colour profile colours and photos are converted, and which the file states as its output intent. */
  readonly condition: PressCondition
  /** Photos as ink, converted once, or as RGB that carries its profile, for presses that convert themselves. */
  readonly photos: 'cmyk' | 'rgb'
}

export interface PrintOptions extends Press {
  /** Finished size in mm. The user unit of a drawing is mm, its origin the upper left corner of the trim. */
  readonly trim: { readonly width: number; readonly height: number }
  readonly title: string
  /** BCP 47. */
  readonly language: string
  /** The slug line; of several pages each adds its number. */
  readonly note: string
  /** The print run, named at the end of the slug line, its day in the file's dates; absent from what is stored, which is the same for all runs. */
  readonly edition?: Edition | undefined
  /** Exact ink for colours, by #rrggbb in lower case. */
  readonly cmyk: ReadonlyMap<string, Cmyk>
  /** Reads pinned bytes by hash, of images and of a colour profile that is not shipped; throws if there are none. */
  readonly read: (sha256: string) => Promise<Uint8Array>
}

/** Photos need no more for offset print. */
export const PRINT_PPI = 300
const QUALITY = 90

/** The images of pages as a press takes them. They are kept, so asking again costs nothing. */
export function printImages(pages: readonly Drawing[], { condition, inkLimit, photos, read }: PrintOptions) {
  const shapes = pages.flatMap(({ root }) => elementsOf(root))
  const kind = photos === 'cmyk' ? 'ink' : 'tagged-rgb'
  const profile = colourProfile(condition, read)
  return readyImages(shapes, { kind, ppi: PRINT_PPI, quality: QUALITY, profile, inkLimit, condition }, read)
}

/** The inks of all that pages and the logos on them paint. */
export async function printInks(pages: readonly Drawing[], options: PrintOptions): Promise<StatedInks> {
  const { cmyk: stated, inkLimit, condition, read } = options
  const images = await printImages(pages, options)
  const profile = colourProfile(condition, read)
  return { all: await inksOf(coloursOf(pages, images.values()), stated, { profile, inkLimit }), stated }
}

/**
 * Draws pictures as pages of a PDF for the press, to the rules of PDF/X-4: text stays text, all colours are ink, the press's profile is embedded.
 * @throws DrawingError for what cannot be drawn, ImageError for an image that cannot
 */
export async function printPdf(pages: readonly Drawing[], options: PrintOptions): Promise<Uint8Array> {
  const { title, language, condition, edition } = options
  const profile = colourProfile(condition, options.read)
  const images = await printImages(pages, options)
  const inks = await printInks(pages, options)
  const tagged = options.photos === 'rgb' && [...images.values()].some(({ content }) => 'bytes' in content && content.kind === 'tagged-rgb')

  const file = pdfFile({ version: '1.6', title, language, day: edition?.date })
  const srgb = tagged ? file.object({ N: 3, Filter: 'FlateDecode' }, await srgbProfile()) : undefined
  const hash = createHash('md5').update(JSON.stringify([title, language, options.photos, condition, edition?.date]))
  pages.forEach((drawing, index) => {
    const note = slugNote(options, index, pages.length)
    const colouring = inkColouring(inks, overprinted(drawing, inks, options.inkLimit))
    hash.update(printPage(drawing, { ...options, note }, { file, colouring, images, srgb }))
  })
  file.catalog.OutputIntents = [outputIntent(condition, await deflatedProfile(profile), file)]
  return finish(file, { title, language, day: edition?.date, pdfx: true, hash, images: images.values() })
}

/** What stands below a page: the note, the print run if it is one, and which of several pages it is. */
function slugNote({ note, edition }: Pick<PrintOptions, 'note' | 'edition'>, index: number, pages: number): string {
  const run = edition === undefined ? [] : [`Edition ${edition.number}`, edition.date]
  return [note, ...run, ...(pages > 1 ? [`${index + 1}/${pages}`] : [])].join(' · ')
}

function outputIntent(condition: PressCondition, profile: Uint8Array, file: PdfFile): PdfReference {
  return file.object({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: pdfText(condition.identifier),
    OutputCondition: pdfText(condition.description),
    ...(condition.identifier === UNREGISTERED ? {} : { RegistryName: new String('http://www.color.org') }),
    Info: pdfText(condition.description),
    DestOutputProfile: file.object({ N: 4, Filter: 'FlateDecode' }, profile),
  })
}

import { printFindings, printPdf, type Drawing, type PrintOptions } from '../../drawing/index.ts'
import type { Sources } from '../channel.ts'
import type { FlyerView } from './compose.ts'
import { slugLine } from './slug-line.ts'
import type { Made, Trim } from './made.ts'

/** The bleed of a view's print profile for a size, in mm. */
export const bleedOf = ({ press }: FlyerView, size: string): number => press.bleedOf?.[size] ?? press.bleed

/** The file for the printer, as the view's print profile asks, and what a printer would ask about. */
export async function printFlyer(pages: readonly Drawing[], view: FlyerView, size: string, trim: Trim, sources: Sources): Promise<Made> {
  const options: PrintOptions = {
    ...view.press,
    bleed: bleedOf(view, size),
    trim,
    title: view.words.headline[0] ?? view.campaign,
    language: view.locale,
    note: slugLine(view, size),
    cmyk: new Map(Object.entries(view.inks)),
    read: (sha256) => sources.read(sha256),
  }
  return { bytes: await printPdf(pages, options), findings: await printFindings(pages, options) }
}

import type { Edition } from '../../content/facts/index.ts'
import { type Finding, finding } from '../../content/findings/index.ts'
import { printFindings, printPdf, type Drawing, type PrintOptions } from '../../drawing/index.ts'
import type { Sources } from '../contract/index.ts'
import type { FlyerView } from './compose.ts'
import { smallPrintFindings } from './small-print-findings.ts'
import { slugLine } from './slug-line.ts'
import type { Made, Trim } from './made.ts'

/** What of a view is printed. */
interface Printed {
  readonly size: string
  readonly trim: Trim
  /** The print run, when it is one. */
  readonly edition: Edition | undefined
}

/** The bleed of a view's print profile for a size, in mm. */
export const bleedOf = ({ press }: FlyerView, size: string): number => press.bleedOf?.[size] ?? press.bleed

/** The file for the printer, as the view's print profile asks, and what a printer would ask about. */
export async function printFlyer(
  pages: readonly Drawing[],
  view: FlyerView,
  { size, trim, edition }: Printed,
  sources: Sources,
): Promise<Made> {
  const options: PrintOptions = {
    ...view.press,
    bleed: bleedOf(view, size),
    trim,
    title: view.words.headline[0] ?? view.campaign,
    language: view.locale,
    note: slugLine(view, size),
    edition,
    cmyk: new Map(Object.entries(view.inks)),
    read: (sha256) => sources.read(sha256),
  }
  const unsaid = edition !== undefined && !view.press.marks ? [withoutSlugLine(view.press.name)] : []
  return {
    bytes: await printPdf(pages, options),
    findings: [...(await printFindings(pages, options)), ...smallPrintFindings(pages, view), ...unsaid],
  }
}

function withoutSlugLine(profile: string): Finding {
  return finding('edition', {
    place: 'touchpoint.printProfile',
    message: `The print profile "${profile}" has no slug line, so the edition's number stands in the file's name only.`,
    expected: 'a print profile with marks',
    actual: profile,
  })
}

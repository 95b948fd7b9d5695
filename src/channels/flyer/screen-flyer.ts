import { screenPdf, sheetPdf, type Drawing, type Imposition } from '../../drawing/index.ts'
import type { Sources } from '../contract/index.ts'
import { saidOfOld } from '../shared/copy/index.ts'
import type { FlyerView } from './compose.ts'
import type { Trim } from './made.ts'

const about = (view: FlyerView, trim: Trim, sources: Sources) => ({
  trim,
  title: view.words.headline[0] ?? view.campaign,
  language: view.locale,
  read: (sha256: string) => sources.read(sha256),
})

/** What opens a section of the back: the same words in another language, the way, the hours. */
const headingNames = new Set(['otherHeadline', 'directionsLabel', 'openingHoursLabel'])

/** The file that is sent and read: light, readable aloud, its code and short link to be clicked. */
export function screenFlyer(pages: readonly Drawing[], view: FlyerView, trim: Trim, sources: Sources): Promise<Uint8Array> {
  const shown = [view.photo, view.map].filter((image) => image !== null)
  const { whole, mark } = view.logos
  const logos = [whole, mark].flatMap(({ onLight, onDark }) => [onLight, onDark]).filter((logo) => logo !== null)
  const alts = new Map([
    ...logos.map(({ sha256 }) => [sha256, view.brandName] as const),
    ...shown.map(({ sha256, alt }) => [sha256, alt] as const),
  ])
  const { link } = view.facts
  // What is read out says first what is to be gained.
  const says = [view.cta, link?.short ?? ''].filter((part) => part !== '').join(': ')
  return screenPdf(pages, {
    ...about(view, trim, sources),
    alts,
    headings: new Set(view.words.headings),
    headingNames,
    saidOfStruck: (text) => saidOfOld(text, view.locale),
    link: link?.value === undefined ? undefined : { address: link.value, says },
  })
}

/** Copies on a sheet of the office printer. */
export function sheetOfFlyers(pages: readonly Drawing[], view: FlyerView, trim: Trim, imposition: Imposition, sources: Sources) {
  return sheetPdf(pages, { ...about(view, trim, sources), ...imposition })
}

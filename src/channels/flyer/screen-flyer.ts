import { screenPdf, sheetPdf, type Drawing, type Imposition } from '../../drawing/index.ts'
import type { Sources } from '../channel.ts'
import { saidOfOld } from '../own-words.ts'
import type { FlyerView } from './compose.ts'
import type { Trim } from './made.ts'

const about = (view: FlyerView, trim: Trim, sources: Sources) => ({
  trim,
  title: view.words.headline[0] ?? view.campaign,
  language: view.locale,
  read: (sha256: string) => sources.read(sha256),
})

/** The file that is sent and read: light, readable aloud, its code and short link to be clicked. */
export function screenFlyer(pages: readonly Drawing[], view: FlyerView, trim: Trim, sources: Sources): Promise<Uint8Array> {
  const shown = [view.photo, view.map].filter((image) => image !== null)
  const alts = new Map(shown.map(({ sha256, alt }) => [sha256, alt]))
  const { link } = view.facts
  // What is read out says first what is to be gained.
  const says = [view.cta, link?.short ?? ''].filter((part) => part !== '').join(': ')
  return screenPdf(pages, {
    ...about(view, trim, sources),
    alts,
    headings: new Set(view.words.headings),
    saidOfStruck: (text) => saidOfOld(text, view.locale),
    link: link?.value === undefined ? undefined : { address: link.value, says },
  })
}

/** Copies on a sheet of the office printer. */
export function sheetOfFlyers(pages: readonly Drawing[], view: FlyerView, trim: Trim, imposition: Imposition, sources: Sources) {
  return sheetPdf(pages, { ...about(view, trim, sources), ...imposition })
}

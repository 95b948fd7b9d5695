import type { PrintChoice } from '../../collections/campaigns/index.ts'
import { ask, post, type CollectionAddress } from '../requests/index.ts'

/** What of the live release can be printed. */
export interface Printable {
  /** The release that is live; null while none is. */
  readonly release: number | null
  readonly mayPrint: boolean
  readonly choices: readonly PrintChoice[]
}

/** A recorded edition. */
export interface EditionLine {
  readonly id: string
  readonly title: string
  readonly touchpoint: string
  readonly date: string
  readonly by: string
  readonly quantity?: number | null
  readonly gone?: boolean | null
  /** Whether it still says what is live. */
  readonly state: string
}

export interface PrintNews extends Printable {
  readonly editions: readonly EditionLine[]
}

/**
 * Asks for it through the REST API, as whoever is signed in.
 * @throws Error when the server does not answer, or refuses.
 */
export async function askForPrints(rest: CollectionAddress, id: string | number, slug: string, signal: AbortSignal): Promise<PrintNews> {
  const query = new URLSearchParams({ 'where[campaign][equals]': slug, sort: '-createdAt', limit: '100', depth: '0' })
  const [printable, { docs }] = await Promise.all([
    ask<Printable>(rest('campaigns', `/${id}/print-choices`), { signal }),
    ask<{ docs: EditionLine[] }>(rest('printRuns', `?${query.toString()}`), { signal }),
  ])
  return { ...printable, editions: docs }
}

/** What a person sends to export an edition. */
export type Order = Pick<PrintChoice, 'phase' | 'touchpoint' | 'locale' | 'size'> & {
  readonly quantity: number | null
  readonly note: string
}

/** Exports an edition. @throws Error with what the server says against it, or that it did not answer. */
export async function exportEdition(
  rest: CollectionAddress,
  id: string | number,
  order: Order,
): Promise<{ readonly id: string; readonly number: number }> {
  return post(rest('campaigns', `/${id}/print-runs`), order)
}

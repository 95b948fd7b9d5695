import { isolateObjectProperty, type CollectionBeforeValidateHook, type PayloadRequest } from 'payload'
import { nameOfLocale } from '../../content/text/index.ts'
import { type Problem, problemAt } from '../../content/findings/index.ts'
import { idsIn, list, record, type Stored } from '../../storage/documents/index.ts'
import { slugsOf } from '../../storage/slugs/index.ts'
import { refuseAt } from '../errors/index.ts'

const STAYS =
  'A touchpoint stays with its brand: releases, printed codes and clients’ keys name it there. Make a new one for the other brand, and delete this one when nothing needs it.'

/**
 * Refuses another brand for a touchpoint, and languages that its brand does not write in: either would keep campaigns from being released, or
 * release them to nowhere.
 */
export const keepWithBrand: CollectionBeforeValidateHook = async ({ data, operation, originalDoc, req }) => {
  const before = record(originalDoc)
  const { brand, locales } = { ...before, ...record(data) }
  const [id] = idsIn(brand)
  if (operation === 'update' && String(id) !== String(idsIn(before.brand)[0])) refuseAt({ brand: STAYS }, 'touchpoints', req)
  const chosen = list(locales).map(String)
  if (chosen.length === 0 || id === undefined) return data
  const showing = await asItShows(id, req)
  if (showing === undefined) return data
  const known = list(showing.locales).map(String)
  const unknown = chosen.filter((locale) => !known.includes(locale))
  const complaint = `${String(showing.name)} does not write in ${named(unknown)}. Choose among ${named(known)}, or add the language to the brand and publish it first.`
  refuseAt(unknown.length === 0 ? {} : { locales: complaint }, 'touchpoints', req)
  return data
}

/** What is wrong with a brand's languages for touchpoints that speak one which is none of them any more. */
export async function strandedTouchpoints(req: PayloadRequest, brand: Stored): Promise<Problem[]> {
  const known = list(brand.locales).map(String)
  const { docs } = await req.payload.find({
    collection: slugsOf(req.payload).touchpoints,
    where: { brand: { equals: brand.id } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    sort: 'key',
    req: asideOf(req),
  })
  return (docs as Stored[]).flatMap(({ name, locales }) => {
    const lost = list(locales)
      .map(String)
      .filter((locale) => !known.includes(locale))
    if (lost.length === 0) return []
    const message = `The touchpoint "${String(name)}" speaks ${named(lost)}: take it away there first, or keep it here.`
    return [problemAt('brand.locales', 'error', message)]
  })
}

const named = (locales: readonly string[]): string => locales.map(nameOfLocale).join(', ')

/** A brand as campaigns show with it; one that is not published, as its newest draft has it. Undefined where there is none. */
async function asItShows(id: string | number, req: PayloadRequest): Promise<Stored | undefined> {
  const brandAs = async (draft: boolean): Promise<Stored | undefined> => {
    const asked = { where: { id: { equals: id } }, depth: 0, pagination: false, overrideAccess: true, req: asideOf(req) } as const
    return (await req.payload.find({ ...asked, collection: slugsOf(req.payload).brands, draft })).docs[0] as Stored | undefined
  }
  const saved = await brandAs(false)
  return saved?._status === 'published' ? saved : brandAs(true)
}

/** Payload writes a query's locale into the request it is given. */
const asideOf = (req: PayloadRequest) => isolateObjectProperty(req, ['locale', 'fallbackLocale'])

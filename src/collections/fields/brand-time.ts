import { ValidationError, type FieldHook, type PayloadRequest } from 'payload'
import { isTimeZone, readTime } from '../../content/time/index.ts'
import { slugsOf } from '../../storage/slugs/index.ts'

/** Written by the admin, and by a database: an instant that needs no zone to be read. */
const IN_UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/

/**
 * Reads a time without offset on the clocks of the document's brand, before anything is stored. Payload would read it on those of the server.
 * @throws ValidationError for what is no time, for one that the brand's clocks skip, and for one without offset where there is no brand.
 */
export const readOnBrandsClock: FieldHook = async ({ value, data, originalDoc, collection, field, path, req }) => {
  if (value === null || value === undefined || value === '') return null
  if (value instanceof Date) return value
  if (typeof value === 'string' && IN_UTC.test(value) && !Number.isNaN(Date.parse(value))) return value
  const read = readTime(String(value), await zoneOf(brandOf(data) ?? brandOf(originalDoc), req))
  if ('instant' in read) return read.instant
  const label = 'label' in field && typeof field.label === 'string' ? field.label : field.name
  throw new ValidationError({
    collection: collection?.slug ?? '',
    errors: [{ path: path.join('.'), message: read.complaint, label: label ?? '' }],
    req,
  })
}

/** The brand that a document names; of several, as a client has, the first. */
function brandOf(document: unknown): unknown {
  const { brand, brands } = (document ?? {}) as { readonly brand?: unknown; readonly brands?: unknown }
  const named: unknown = brand ?? (Array.isArray(brands) ? brands[0] : undefined)
  return typeof named === 'object' && named !== null ? Reflect.get(named, 'id') : named
}

/** The zone in which the form shows the brand's times. */
async function zoneOf(brand: unknown, req: PayloadRequest): Promise<string | undefined> {
  if (typeof brand !== 'string' && typeof brand !== 'number') return undefined
  const asked = { collection: slugsOf(req.payload).brands, id: brand, draft: true, depth: 0, select: { timeZone: true } } as const
  const found = (await req.payload.findByID({ ...asked, disableErrors: true, overrideAccess: true, req })) as { timeZone?: unknown } | null
  const zone = found?.timeZone
  return typeof zone === 'string' && isTimeZone(zone) ? zone : undefined
}

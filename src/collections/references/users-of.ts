import { isolateObjectProperty, type FlattenedField, type PayloadRequest, type SelectIncludeType, type Where } from 'payload'
import { pictureCheckOf, record, storedText } from '../../storage/documents/index.ts'
import { slugsOf } from '../../storage/slugs/index.ts'
import { labelOf } from '../errors/index.ts'
import { referencesTo, type Reference } from './references.ts'

type Id = string | number

/** A document that names another. */
export interface Usage {
  /** Slug of its collection. */
  readonly collection: string
  readonly id: Id
  /** Path of the field by which it does. */
  readonly field: string
  readonly state: 'saved' | 'draft' | 'in the trash'
  /** What it is called; undefined for those who may not read it. */
  readonly title?: string
  /** The same for people: "the campaign “Lantern evenings” has it under Touchpoints". */
  readonly says: string
}

/** The fields of ours that may name documents of a collection: one of ours, or the host's own that gives the pictures. */
export function referencesOf({ payload }: Pick<PayloadRequest, 'payload'>, target: string): Reference[] {
  const { pictures, ...others } = slugsOf(payload)
  // A host's own fields are its own affair, in its pictures too.
  const slugs = [...Object.values(others), ...(pictureCheckOf(payload) === undefined ? [pictures] : [])]
  const ours = slugs.flatMap((slug) => payload.collections[slug]?.config ?? [])
  return referencesTo(target, ours)
}

/** Documents of ours that name one of these: as they are saved or published, in their newest draft, or in the trash. Older versions do not count. */
export async function usersOf(req: PayloadRequest, target: string, ids: readonly Id[]): Promise<Usage[]> {
  const uses = new Map<string, Usage>()
  // One after the other: queries of one transaction on MongoDB must follow each other.
  for (const reference of referencesOf(req, target)) {
    for (const use of await usesBy(reference, req, target, ids)) {
      const key = JSON.stringify([use.collection, use.id, use.field])
      if (!uses.has(key)) uses.set(key, use)
    }
  }
  return [...uses.values()]
}

async function usesBy(reference: Reference, req: PayloadRequest, target: string, ids: readonly Id[]): Promise<Usage[]> {
  const { collection, path, isMixed } = reference
  const { payload } = req
  const config = payload.collections[collection]?.config
  if (config === undefined) return []
  const named: Where = isMixed
    ? { and: [{ [`${path}.value`]: { in: ids } }, { [`${path}.relationTo`]: { equals: target } }] }
    : { [path]: { in: ids } }
  // Payload writes a query's locale into the request it is given.
  const inside = isolateObjectProperty(req, ['locale', 'fallbackLocale'])
  const title = config.admin.useAsTitle ?? 'id'
  const select: SelectIncludeType = config.trash ? { [title]: true, deletedAt: true } : { [title]: true }
  const asked = { collection, depth: 0, pagination: false, overrideAccess: true, trash: true, select, req: inside } as const
  const hasDrafts = Boolean(config.versions && config.versions.drafts)
  // The row of what was never published is as old as its first save: its newest draft says what it is.
  const where: Where = hasDrafts ? { and: [named, { _status: { equals: 'published' } }] } : named
  const saved = await payload.find({ ...asked, where })
  const drafts = hasDrafts ? await payload.find({ ...asked, where: named, draft: true }) : { docs: [] }
  // Without a user nobody is asking but this server.
  const mayRead = !req.user || (await config.access.read({ req })) !== false
  const useOf = (doc: unknown, state: Usage['state']): Usage => {
    const { id = '', deletedAt, ...fields } = record(doc)
    const called = mayRead ? (storedText(fields[title]) ?? String(id)) : undefined
    const actual = deletedAt ? 'in the trash' : state
    const says = wordsOf(reference, labelOf(config.labels.singular, req), called, actual, req)
    return { collection, id, field: path, state: actual, ...(called === undefined ? {} : { title: called }), says }
  }
  return [...saved.docs.map((doc) => useOf(doc, 'saved')), ...drafts.docs.map((doc) => useOf(doc, 'draft'))]
}

function placeOf(field: FlattenedField, req: PayloadRequest): string {
  if (field.type === 'array') return labelOf(field.labels?.plural, req)
  return 'label' in field ? labelOf(field.label, req) : ''
}

function wordsOf({ fields }: Reference, kind: string, title: string | undefined, state: Usage['state'], req: PayloadRequest): string {
  const place = fields.map((field) => placeOf(field, req)).filter((label) => label !== '')
  const what = title === undefined ? `a ${kind.toLowerCase()}` : `the ${kind.toLowerCase()} “${title}”`
  const whose = { saved: what, draft: `the draft of ${what}`, 'in the trash': `${what} in the trash` }[state]
  return `${whose} has it under ${place.join(' > ')}`
}

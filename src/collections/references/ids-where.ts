import type { FlattenedField, PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'

type Collection = Pick<SanitizedCollectionConfig, 'slug' | 'trash' | 'flattenedFields'>

/**
 * The documents that an operation of Payload's on many finds, as it finds them: by the database alone. Who may delete need not be able to read,
 * and a host's hooks hear of no reading that nobody asked for.
 * @param where with what access allows
 * @param withTrash also those in the trash
 */
export async function idsWhere(
  req: PayloadRequest,
  { slug, trash, flattenedFields }: Collection,
  where: Where,
  withTrash: boolean,
): Promise<(string | number)[]> {
  const kept: Where[] = trash && !withTrash ? [{ deletedAt: { exists: false } }] : []
  const { docs } = await req.payload.db.find({
    collection: slug,
    where: { and: [stored(where, flattenedFields), ...kept] },
    select: { id: true },
    pagination: false,
    limit: 0,
    ...(req.locale ? { locale: req.locale } : {}),
    req,
  })
  return docs.map(({ id }) => id)
}

/** A query by the fields that the database has, for one that names virtual fields, which stand for others. */
function stored(where: Where, fields: readonly FlattenedField[]): Where {
  return Object.fromEntries(
    Object.entries(where).map(([key, value]) =>
      Array.isArray(value) ? [key, value.map((one) => stored(one, fields))] : [storedPath(key, fields), value],
    ),
  )
}

function storedPath(path: string, fields: readonly FlattenedField[]): string {
  const [first = '', ...rest] = path.split('.')
  const field = fields.find(({ name }) => name === first)
  const name = field && 'virtual' in field && typeof field.virtual === 'string' ? field.virtual : first
  return [name, ...rest].join('.')
}

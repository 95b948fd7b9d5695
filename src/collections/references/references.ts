import type { FlattenedField, SanitizedCollectionConfig } from 'payload'

/** A field by which documents of one collection name documents of another. */
export interface Reference {
  /** Slug of the collection that has the field. */
  readonly collection: string
  /** The field as queries name it, such as `printProfiles.colourProfile`. */
  readonly path: string
  /** The field and those that it lies in, outermost first. */
  readonly fields: readonly FlattenedField[]
  /** Whether it may name documents of several collections: then it keeps which beside the id. */
  readonly isMixed: boolean
}

type Collection = Pick<SanitizedCollectionConfig, 'slug' | 'flattenedFields'>

/** The fields of these collections that may name documents of `target`, wherever they lie: in groups, arrays, tabs or blocks. Pure. */
export function referencesTo(target: string, collections: readonly Collection[]): Reference[] {
  return collections.flatMap(({ slug, flattenedFields }) =>
    chainsIn(flattenedFields).flatMap((fields): Reference[] => {
      const field = fields.at(-1)
      if (field?.type !== 'relationship' && field?.type !== 'upload') return []
      const { relationTo } = field
      const isMixed = Array.isArray(relationTo)
      if (isMixed ? !relationTo.some((one) => one === target) : relationTo !== target) return []
      return [{ collection: slug, path: fields.map(({ name }) => name).join('.'), fields, isMixed }]
    }),
  )
}

/** Every field, at the end of those that it lies in. A block has no name in a path. */
function chainsIn(fields: readonly FlattenedField[]): FlattenedField[][] {
  return fields.flatMap((field) => [[field], ...chainsIn(within(field)).map((chain) => [field, ...chain])])
}

function within(field: FlattenedField): readonly FlattenedField[] {
  if (field.type === 'blocks') return field.blocks.flatMap(({ flattenedFields }) => flattenedFields)
  return 'flattenedFields' in field ? field.flattenedFields : []
}

/** What a document has at a path, in all rows of the lists on the way. Pure. */
export function valuesAt(document: unknown, path: string): unknown[] {
  return path.split('.').reduce<unknown[]>(
    (found, name) =>
      found.flatMap((one): unknown[] => {
        const value: unknown = typeof one === 'object' && one !== null ? Reflect.get(one, name) : undefined
        return Array.isArray(value) ? value : [value]
      }),
    [document],
  )
}

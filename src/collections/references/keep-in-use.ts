import {
  APIError,
  combineQueries,
  executeAccess,
  validateQueryPaths,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type CollectionBeforeOperationHook,
  type CollectionConfig,
  type PayloadRequest,
  type SanitizedCollectionConfig,
  type Where,
} from 'payload'
import { labelOf } from '../errors/index.ts'
import { idsWhere } from './ids-where.ts'
import { usersOf, type Usage } from './users-of.ts'

type Id = string | number
type Collection = Pick<SanitizedCollectionConfig, 'slug' | 'labels'>

/** Of how many users a refusal tells; its `data` names all. */
const TOLD = 5

/**
 * A document that others name is not deleted: a list would lose an entry, and one that is emptied may mean all there are.
 * @throws APIError 409 that says who names it; `data.usedBy` has collection, id and field of each.
 */
async function refuseInUse(req: PayloadRequest, { slug, labels }: Collection, ids: readonly Id[]): Promise<void> {
  const usedBy = ids.length === 0 ? [] : await usersOf(req, slug, ids)
  if (usedBy.length === 0) return
  const kind = labelOf(ids.length === 1 ? labels.singular : labels.plural, req).toLowerCase()
  const subject = ids.length === 1 ? `This ${kind} is` : `Of these ${kind} some are`
  throw new APIError(`${subject} in use. ${sentencesOf(usedBy)} ${whatToDo(usedBy)}`, 409, { usedBy }, true)
}

function sentencesOf(usedBy: readonly Usage[]): string {
  const told = usedBy.slice(0, TOLD).map(({ says }) => `${says.charAt(0).toUpperCase()}${says.slice(1)}.`)
  const more = usedBy.length - told.length
  return [...told, ...(more > 0 ? [`So do ${more} more.`] : [])].join(' ')
}

/** A document in the trash cannot be changed. */
function whatToDo(usedBy: readonly Usage[]): string {
  const trashed = usedBy.filter(({ state }) => state === 'in the trash').length
  const inTrash = 'What is in the trash, delete there for good or take out first.'
  if (trashed === usedBy.length) return inTrash
  return `Take it out there first, or choose another, and publish what was published.${trashed > 0 ? ` ${inTrash}` : ''}`
}

const keptOnDelete: CollectionBeforeDeleteHook = ({ collection, id, req }) => refuseInUse(req, collection, [id])

/** What lies in the trash is as good as gone for those who name it. */
const keptFromTrash: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  const before = originalDoc as { readonly id: Id; readonly deletedAt?: unknown } | undefined
  if (collection.trash && data.deletedAt && before && !before.deletedAt) await refuseInUse(req, collection, [before.id])
  return data
}

/** Of many at once all go or none: Payload would delete those that it can, and answer as if the request were wrong. */
const allOrNone: CollectionBeforeOperationHook = async ({ args, collection, operation, overrideAccess, req }) => {
  const asked = args as {
    readonly id?: Id
    readonly where?: Where
    readonly trash?: boolean
    readonly data?: { readonly deletedAt?: unknown }
  }
  const removes = operation === 'delete' || (operation === 'update' && collection.trash && Boolean(asked.data?.deletedAt))
  if (!removes || asked.id !== undefined || asked.where === undefined) return args
  const rules = operation === 'delete' ? [collection.access.delete] : [collection.access.update, collection.access.delete]
  const { where, data } = asked
  let all: Where = where
  for (const rule of overrideAccess ? [] : rules) {
    const may = await executeAccess({ disableErrors: true, req, data }, rule)
    // Who may not is told so by Payload.
    if (may === false) return args
    all = combineQueries(all, may)
  }
  // What asks for a field that they may not read is not answered.
  await validateQueryPaths({ collectionConfig: collection, overrideAccess: overrideAccess ?? false, req, where })
  await refuseInUse(req, collection, await idsWhere(req, collection, all, asked.trash ?? false))
  return args
}

/** A collection whose documents stay while one of ours names them, whichever way they are deleted. */
export function keepInUse(collection: CollectionConfig): CollectionConfig {
  const { hooks } = collection
  return {
    ...collection,
    hooks: {
      ...hooks,
      beforeOperation: [...(hooks?.beforeOperation ?? []), allOrNone],
      beforeChange: [...(hooks?.beforeChange ?? []), keptFromTrash],
      beforeDelete: [...(hooks?.beforeDelete ?? []), keptOnDelete],
    },
  }
}

import { APIError, type CollectionBeforeOperationHook, type PayloadRequest, type Where } from 'payload'
import { roleOf } from '../access/index.ts'

type Data = Readonly<Record<string, unknown>>
type Id = string | number

/**
 * What a write to a document with drafts does. Only `publish`, `unpublish`, `trash` and `untrash` touch the row that is live; everything else
 * is a draft beside it.
 */
export type Act = 'publish' | 'unpublish' | 'trash' | 'untrash' | 'draft'

/**
 * The act that an update asks for. Pure. Publishing says `_status: 'published'`. Unpublishing says `_status: 'draft'` and nothing else, as the
 * admin does: a document that was read as a draft and is written back must not take down what is live.
 */
function actOf(data: Data, { draft = false, trash = false }: { readonly draft?: boolean; readonly trash?: boolean }): Act {
  if (data.deletedAt) return 'trash'
  if (data.deletedAt === null && trash) return 'untrash'
  if (data._status === 'published') return 'publish'
  return data._status === 'draft' && Object.keys(data).length === 1 && !draft ? 'unpublish' : 'draft'
}

/** Arguments of Payload's operations, as far as they say what a write does. */
interface Arguments {
  readonly id?: Id
  readonly where?: Where
  readonly data?: Data
  readonly draft?: boolean
  readonly trash?: boolean
}

/** Flags that would publish or unpublish without `_status`. */
const noFlags = { publishAllLocales: undefined, publishSpecificLocale: undefined, unpublishAllLocales: undefined }

/**
 * What is live changes by an act of publishing or unpublishing and by nothing else, whichever way a write comes: REST, GraphQL, the Local API,
 * the form, many at once. Payload would write an update without `_status` into the live row, over a newer draft even with that draft's status.
 * @throws APIError for an act that is not the writer's, and for restoring a version straight over what is live.
 */
export const onlyActsChangeWhatIsLive: CollectionBeforeOperationHook = async ({
  args,
  collection,
  context,
  operation,
  req,
  overrideAccess,
}) => {
  if (operation === 'restoreVersion') {
    // Payload reads `draft` of a restoring before it asks hooks, so this one can only be refused.
    if (args.draft !== true) throw new APIError(RESTORE, 400, undefined, true)
    return args
  }
  if (operation !== 'create' && operation !== 'update' && operation !== 'updateByID') return args
  // Payload sets it for a restoring and leaves it; a later write of the same request would pass for one. Hooks of a restoring read and count.
  context.isRestoringVersion = false
  const drafts = !overrideAccess && roleOf(req) === 'editor'
  if (operation === 'create') return drafts ? asDraft(args) : asCreated(args)

  const written: Arguments = args
  const data = { ...written.data }
  const act = await inPlace(actOf(data, written), written, collection.slug, req)
  if (drafts && (act === 'trash' || act === 'untrash')) throw new APIError(TRASH, 403, undefined, true)
  if (drafts || act === 'draft') return asDraft(args)
  if (act === 'trash') return { ...args, ...noFlags, draft: false, data: { ...data, _status: 'draft' } }
  if (act === 'untrash') {
    const inTrash: Where = { deletedAt: { exists: true } }
    const where = written.where ? { where: { and: [written.where, inTrash] } } : {}
    return { ...args, ...noFlags, ...where, draft: false, data: { ...data, _status: data._status === 'published' ? 'published' : 'draft' } }
  }
  // Of many at once Payload would publish what is live already, and bury their newer drafts.
  return act === 'publish' && written.id === undefined ? { ...args, draft: true } : args
}

const RESTORE =
  'A version is restored as a draft, and publishing puts it live. Say draft: true (Payload’s Local API cannot: use POST /versions/:id, or restoreVersionOperation).'
const TRASH = 'Editors cannot move anything into the trash or out of it. Ask a publisher.'

const asDraft = <Args extends object>(args: Args) => {
  const { data } = args as Arguments
  return { ...args, ...noFlags, draft: true, data: { ...data, _status: 'draft' } }
}

/** A new document is live if it says so; a copy must not inherit it. */
const asCreated = <Args extends object>(args: Args) => {
  const { data } = args as Arguments
  return { ...args, data: { ...data, _status: data?._status === 'published' ? 'published' : 'draft' } }
}

/** The form sends `deletedAt: null` of every document: only one that lies in the trash can be taken out of it. */
async function inPlace(act: Act, { id, data = {} }: Arguments, collection: string, req: PayloadRequest): Promise<Act> {
  if (act !== 'untrash' || id === undefined) return act
  const where: Where = { and: [{ id: { equals: id } }, { deletedAt: { exists: true } }] }
  const trashed = await req.payload.db.findOne({ collection, where, req })
  return trashed ? act : actOf(data, {})
}

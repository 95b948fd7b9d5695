import { APIError, type CollectionBeforeOperationHook, type CollectionConfig, type PayloadRequest, type TextField } from 'payload'
import { waitForDocument } from '../../storage/database/index.ts'

type Data = Readonly<Record<string, unknown>>

/**
 * Which state of a document a reader has: the moment its newest version was saved. Nothing is stored for it. A write that says the revision it
 * was made upon is refused once somebody else has saved; one that says none is taken, as scripts that set a single field want it.
 */
const revision: TextField = {
  name: 'revision',
  type: 'text',
  virtual: true,
  label: 'Revision',
  admin: {
    components: { Field: 'leitmotif/admin#StaleSave' },
    description: 'Sent back with a write, it keeps the write from wiping what somebody else saved meanwhile.',
    disableBulkEdit: true,
    disableListColumn: true,
    disableListFilter: true,
    disableGroupBy: true,
  },
  hooks: { afterRead: [({ siblingData }) => revisionOf(siblingData)] },
}

/** A collection whose documents two people may edit at once: the second to save is told. */
export function withRevision(collection: CollectionConfig): CollectionConfig {
  return {
    ...collection,
    fields: [revision, ...collection.fields],
    forceSelect: { ...collection.forceSelect, updatedAt: true },
    hooks: { ...collection.hooks, beforeOperation: [refuseStale, ...(collection.hooks?.beforeOperation ?? [])] },
  }
}

/** `updatedAt` of the version that was read. */
function revisionOf({ updatedAt }: Data): string | undefined {
  return updatedAt instanceof Date ? updatedAt.toISOString() : typeof updatedAt === 'string' ? updatedAt : undefined
}

interface Arguments {
  readonly id?: string | number
  readonly data?: Data
}

/**
 * Refuses a write upon a revision that is not the newest, before Payload touches a file of the document. It runs inside the write's
 * transaction: on SQLite nobody else writes until it ends, on PostgreSQL nobody else writes this document, and on MongoDB two that save one
 * document at once conflict, so that one of them comes again.
 * @throws APIError 412 for `If-Match`, 409 for the field.
 */
const refuseStale: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'updateByID') return args
  const { id, data = {} } = args as Arguments
  const { revision: said, ...rest } = data
  const told = { ...args, data: rest }
  if (operation === 'create') return told
  if (id !== undefined) await waitForDocument(req, collection.slug, id)
  const matched = id === undefined ? undefined : ifMatch(collection.slug, id, req)
  if (matched === undefined && (said === undefined || said === null)) return told
  if (id === undefined) throw new APIError(ONE_DOCUMENT, 400, undefined, true)
  const newest = await newestRevision(collection.slug, id, req)
  // What is not there is said by Payload.
  if (newest === undefined) return told
  if (matched !== undefined && !matched.includes(newest)) throw stale(412, newest)
  if (said !== undefined && said !== null && said !== newest) throw stale(409, newest)
  return told
}

const ONE_DOCUMENT = 'A revision is that of one document. Send it to the address of that document, or leave it out.'

async function newestRevision(collection: string, id: string | number, req: PayloadRequest): Promise<string | undefined> {
  const asked = {
    collection,
    id,
    draft: true,
    trash: true,
    depth: 0,
    select: { updatedAt: true },
    disableErrors: true,
    overrideAccess: true,
    req,
  }
  const found = (await req.payload.findByID(asked as Parameters<typeof req.payload.findByID>[0])) as Data | null
  return found === null ? undefined : revisionOf(found)
}

/** What `If-Match` of a REST request names, if the request is about this document; undefined where it asks for nothing, as `*` does. */
function ifMatch(collection: string, id: unknown, { headers, routeParams }: PayloadRequest): string[] | undefined {
  const header = headers.get('if-match')?.trim()
  if (!header || header === '*' || routeParams?.collection !== collection || String(routeParams.id) !== String(id)) return undefined
  return header.split(',').map((tag) => tag.trim().replace(/^"(.*)"$/, '$1'))
}

function stale(status: number, newest: string): APIError {
  const message = 'Somebody else has saved this since you read it, so nothing of yours was stored. Compare the two, then save again.'
  const error = new APIError(message, status, { revision: newest, errors: [{ path: 'revision', message }] }, true)
  error.name = 'StaleWrite'
  return error
}

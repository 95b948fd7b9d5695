import { APIError, NotFound, type AfterErrorHook, type CollectionBeforeOperationHook, type PayloadRequest } from 'payload'
import { isWriteConflict } from '../../storage/database/index.ts'
import { tooLargeAQuestion } from './query-size.ts'

/** Operators that only a place on a map has; none of our fields is one. */
const OF_PLACES = new Set(['near', 'within', 'intersects'])
const INSTANTS = ['createdAt', 'updatedAt', 'deletedAt']

/**
 * Refuses what no operation can work with, before anything reads it: data that is no object, an id that no document can have, conditions that
 * no field knows, or more of them than a database takes. Hooks and Payload itself take these for granted, and would break on them.
 */
export const askedSensibly: CollectionBeforeOperationHook = ({ args, collection, req }) => {
  const { data, id, where } = args as { data?: unknown; id?: unknown; where?: unknown }
  if (data !== undefined && !isObject(data)) throw refused('Send the fields of the document as one JSON object.')
  if (isObject(data)) {
    const name = INSTANTS.find((instant) => data[instant] != null && Number.isNaN(Date.parse(String(data[instant]))))
    if (name !== undefined) throw refused(`"${name}" is no date. Write it like 2026-06-05T18:00:00.000Z.`)
  }
  if (holdsGap(data)) throw refused('A list holds null where an entry should be.')
  if (id !== undefined && !canBeId(id, collection.slug, req)) throw new NotFound(req.t)
  const tooLarge = req.payloadAPI === 'local' ? undefined : tooLargeAQuestion(args as object)
  if (tooLarge !== undefined) throw refused(tooLarge)
  if (asksForPlaces(where)) throw refused('No field here is a place: near, within and intersects cannot be asked.')
  return args
}

const refused = (message: string): APIError<null> => new APIError(message, 400, null, true)
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

function holdsGap(value: unknown): boolean {
  if (Array.isArray(value)) return value.some((one) => one === null || holdsGap(one))
  return isObject(value) && Object.getPrototypeOf(value) === Object.prototype && Object.values(value).some(holdsGap)
}

/** Ids are numbers in SQL, unless a host or a collection says otherwise. What a database of documents takes for one it says itself. */
function canBeId(id: unknown, slug: string, { payload }: PayloadRequest): boolean {
  const type = payload.collections[slug]?.customIDType ?? payload.db.defaultIDType
  return type === 'number' ? /^-?\d{1,15}$/.test(String(id)) : !String(id).includes('\0')
}

function asksForPlaces(where: unknown): boolean {
  if (Array.isArray(where)) return where.some(asksForPlaces)
  return isObject(where) && Object.entries(where).some(([key, inner]) => OF_PLACES.has(key) || asksForPlaces(inner))
}

/**
 * What a database says of values that it cannot take. SQLite: a value of another type, a reference to nothing, a required one that is missing;
 * PostgreSQL: classes 22 and 23; MongoDB: a bad value, a pattern that is none.
 */
const DATABASE_CODES = /^(SQLITE_(MISMATCH|CONSTRAINT\w*|RANGE|TOOBIG)|2[23]\w{3}|2|51091)$/
/** Raised while a value is read: a date, an id, a number, text that should be JSON or a part of an address. */
const OF_VALUES = new Set(['CastError', 'BSONError', 'StrictModeError', 'ValidationError', 'RangeError', 'SyntaxError', 'URIError'])

/** What parsers of bodies and drivers of databases say of what they were given; they have no names for it. */
const SAID =
  /^((SQLITE_ERROR: )?(at most \d+ tables in a join|Expression tree is too large|too many SQL variables)|SQLite3 can only bind|Malformed |Unexpected end of |Multipart: |Missing Content-Type|Unsupported content type)/

/** Whether an error comes of what was sent, not of this server. */
function isOfClient(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (OF_VALUES.has(error.name) || DATABASE_CODES.test(String(Reflect.get(error, 'code'))) || SAID.test(error.message)) return true
  // A driver refuses a value by an error of a type, behind that of the query; in front, such an error is a mistake of ours.
  const { cause } = error
  return cause !== error && ((cause instanceof TypeError && error.message.startsWith('Failed query')) || isOfClient(cause))
}

/** The name of the error that says so. */
export const WRITE_CONFLICT = 'WriteConflict'

/** Answers 409 where two wrote at the same moment, on databases that let one of them fail. */
export const writeConflicts: AfterErrorHook = ({ error }) => {
  if (!isWriteConflict(error)) return
  const message = 'Somebody else was saving at the same moment, and nothing of this was stored. Save again.'
  return { response: { errors: [{ name: WRITE_CONFLICT, message }] }, status: 409 }
}

/** Answers 400 for what a client sent, where Payload only knows 500: the conditions, ids and values of a request. */
export const clientErrors: AfterErrorHook = ({ error }) => {
  const status: unknown = Reflect.get(error, 'status')
  if (typeof status === 'number' || !isOfClient(error)) return
  const message = 'A value in the request, its id, conditions or fields, is none that can be stored or looked for here.'
  return { response: { errors: [{ message }] }, status: 400 }
}

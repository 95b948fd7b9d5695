import { APIError, type CollectionBeforeOperationHook } from 'payload'

/**
 * Files come with the request. Where there is none, Payload would fetch one from the address that the data name (`url`), whatever `pasteURL` says: a server
 * that fetches addresses for people can be made to fetch its neighbours'. It has taken that address out of the data by now, so what is looked
 * at is whether there is a file; a copy has one already, and is refused where its data might name another.
 * @throws APIError (400)
 */
export const onlySentFiles: CollectionBeforeOperationHook = ({ args, operation, overrideAccess, req }) => {
  if (operation !== 'create' || overrideAccess) return args
  const isCopy = (args as { duplicateFromID?: unknown }).duplicateFromID != null
  if (!isCopy && !req.file) throw new APIError(SEND, 400, undefined, true)
  if (isCopy && req.payloadAPI === 'GraphQL') throw new APIError(COPY, 400, undefined, true)
  if (isCopy && typeof req.data?.url === 'string') throw new APIError(SEND, 400, undefined, true)
  return args
}

const SEND = 'Send the file itself, as multipart/form-data: this server fetches none from an address.'
const COPY = 'Copy a file over REST or in the admin.'

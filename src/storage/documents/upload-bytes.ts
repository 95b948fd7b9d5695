import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { createLocalReq, type CollectionSlug, type Payload } from 'payload'
import type { Stored } from './stored.ts'

/**
 * The bytes of an upload's file as it is now, wherever its collection keeps it: by the collection's own file handlers, as storage adapters bring
 * them, else in its folder.
 * @throws Error when the file cannot be had.
 */
export async function uploadBytes(payload: Payload, collection: CollectionSlug, doc: Stored): Promise<Uint8Array> {
  const filename = String(doc.filename)
  const upload = payload.collections[collection]?.config.upload
  if (!upload) throw new Error(`There is no collection "${collection}" with uploads.`)
  const req = await createLocalReq({}, payload)
  for (const handler of upload.handlers ?? []) {
    const answer = await handler(req, { doc: doc as never, params: { collection, filename } })
    if (answer instanceof Response) return bytesIn(await followed(answer), filename)
  }
  if (upload.disableLocalStorage === true)
    throw new Error(`"${collection}" keeps its files elsewhere, and nothing in its "upload.handlers" gives the file "${filename}".`)
  return readFile(join(resolve(upload.staticDir ?? collection), filename)).catch((cause: unknown) => {
    throw new Error(`The file "${filename}" could not be read from the folder of "${collection}".`, { cause })
  })
}

/** A storage may send on to an address of its own, signed for a while. */
async function followed(answer: Response): Promise<Response> {
  const location = answer.headers.get('location')
  return answer.status >= 300 && answer.status < 400 && location !== null ? fetch(location) : answer
}

async function bytesIn(answer: Response, filename: string): Promise<Uint8Array> {
  if (!answer.ok) throw new Error(`The storage answered ${answer.status} when it was asked for the file "${filename}".`)
  return new Uint8Array(await answer.arrayBuffer())
}

import { access } from 'node:fs/promises'
import { join } from 'node:path'
import type { UploadConfig } from 'payload'

/** What a browser shows as a picture, and nothing in it can run. */
const INERT = /^image\/(png|jpeg|webp|avif|gif)$/

/** A page of it could do nothing, even if a browser opened it after all. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

/**
 * How uploads are handed out. Their type is what it is said to be; what could run (SVG, and whatever is no plain picture) is for taking away.
 * An `<img>` shows it all the same, so thumbnails in the admin do. A file that is not there is 404.
 */
export function servedUpload(staticDir: string): Pick<UploadConfig, 'handlers' | 'modifyResponseHeaders' | 'pasteURL'> {
  const sayMissing = async (_req: unknown, { params: { filename } }: { params: { filename: string } }): Promise<Response | undefined> => {
    if (await isThere(staticDir, filename)) return undefined
    return Response.json({ errors: [{ message: `There is no file "${filename.slice(0, 200)}".` }] }, { status: 404 })
  }
  return {
    // Nor is there a way in from another address: see `onlySentFiles`.
    pasteURL: false,
    // Without an answer Payload reads the file from its folder; its type has no room for a promise of either.
    handlers: [sayMissing as NonNullable<UploadConfig['handlers']>[number]],
    modifyResponseHeaders({ headers }) {
      headers.set('x-content-type-options', 'nosniff')
      headers.set('content-security-policy', POLICY)
      if (!INERT.test(headers.get('content-type') ?? '')) headers.set('content-disposition', 'attachment')
      return headers
    },
  }
}

async function isThere(folder: string, name: string): Promise<boolean> {
  try {
    await access(join(folder, name))
    return true
  } catch (error) {
    // Not found, too long for a name, or no name at all.
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') return false
    throw error
  }
}

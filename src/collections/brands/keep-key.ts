import type { CollectionBeforeChangeHook } from 'payload'

/**
 * A document's key never changes: addresses stand on it. Who may not write it leaves it out, as Payload does for them when they restore a
 * version; it is kept then, and found again for a draft that has lost it.
 */
export const keepKey: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, collection, req }) => {
  const { key: written } = data as { readonly key?: string | null }
  if (operation !== 'update' || written) return data
  const { id, key: before } = originalDoc as { readonly id: string | number; readonly key?: string | null }
  const key = before || (await storedKey(collection.slug, id, req))
  return key ? { ...data, key } : data
}

async function storedKey(
  collection: string,
  id: string | number,
  req: Parameters<CollectionBeforeChangeHook>[0]['req'],
): Promise<string | undefined> {
  const asked = { collection, id, draft: false, depth: 0, select: { key: true }, overrideAccess: true, disableErrors: true, req }
  const found = (await req.payload.findByID(asked as Parameters<typeof req.payload.findByID>[0])) as { readonly key?: string } | null
  return found?.key
}

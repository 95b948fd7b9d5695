import type { Payload } from 'payload'
import { findHub } from '../../runtime/index.ts'

/**
 * Looks into a picture: in a process of its own, or in this one where nothing runs beside Payload, such as in a script of yours.
 * @throws ImageError when it cannot be used
 */
export async function checkPicture(bytes: Uint8Array, payload: Payload): Promise<void> {
  const hub = findHub(payload)
  if (hub) return void (await hub.inspector.look(bytes))
  // Loaded when a picture comes, not with the config: the admin's bundle has no use for image engines.
  const { checkImage } = await import('../../drawing/images/check-image.ts')
  await checkImage(bytes)
}

import type { Outcome } from './outcome.ts'
import type { Pointer } from '../ports/index.ts'
import type { Work } from './work.ts'

/**
 * What to tell where another process took back what this one released, unchanged, because it has another public address: each would release
 * everything anew for ever. Undefined where nothing of the kind happened.
 * @param snapshot hash of what this process would release
 */
export async function takenByOtherAddress(pointer: Pointer, snapshot: string, work: Work): Promise<Outcome | undefined> {
  const { campaign, release } = pointer
  if (pointer.snapshot === snapshot || work.memory.released.get(campaign) !== snapshot) return undefined
  const live = await work.blobs.open(pointer.snapshot)
  const { baseUrl } = live ? (JSON.parse(new TextDecoder().decode(await live.bytes())) as { baseUrl?: string }) : {}
  if (baseUrl === undefined || baseUrl === work.baseUrl) return undefined
  const message = `Another process on this database has the public address ${baseUrl}, this one has ${work.baseUrl}. Give both the same, or stop one.`
  return { campaign, result: 'failed', release, problems: [{ message }], rendered: 0, reused: 0 }
}

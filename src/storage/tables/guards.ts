import type { Payload } from 'payload'
import { slugsOf } from '../slugs/index.ts'
import { idOf, type Stored, storedText } from '../documents/index.ts'

/** Of which brand every touchpoint is, by their keys, and whether it is public: as it is authored now. */
export async function readGuards(payload: Payload): Promise<Map<string, { brand: string; public: boolean }>> {
  const { touchpoints, brands } = slugsOf(payload)
  const all = { depth: 0, limit: 0, pagination: false, overrideAccess: true } as const
  const [places, owners] = await Promise.all([
    payload.find({ ...all, collection: touchpoints, select: { key: true, brand: true, public: true } }),
    payload.find({ ...all, collection: brands, select: { key: true } }),
  ])
  const keys = new Map((owners.docs as Stored[]).map(({ id, key }) => [String(id), storedText(key) ?? '']))
  return new Map(
    (places.docs as Stored[]).map((place) => [
      storedText(place.key) ?? '',
      { brand: keys.get(String(idOf(place.brand))) ?? '', public: place.public === true },
    ]),
  )
}

import { type Problem, problemAt } from '../findings/index.ts'
import type { CampaignDocument } from '../schema/index.ts'

/** Longest key or slug: they stand in addresses and in names of files and folders, of which disks take 255 bytes. */
export const LONGEST_KEY = 100

/** Whether a key or slug is too long to be one, and by how much. Undefined if it is not. */
export function checkKeyLength(key: string): string | undefined {
  if (key.length <= LONGEST_KEY) return undefined
  return `This has ${key.length} characters, and addresses and names of files take ${LONGEST_KEY}. Shorten it by ${key.length - LONGEST_KEY}.`
}

/** The keys and slugs of a document that are too long. They are judged where they are entered: what is in a database goes on working. */
export function longKeys({ brand, campaign, touchpoints }: CampaignDocument): Problem[] {
  const keys = [
    ['brand.key', brand.key],
    ['campaign.slug', campaign.slug],
    ...brand.tones.map(({ key }, index) => [`brand.tones.${index}.key`, key] as const),
    ...brand.printProfiles.map(({ name }, index) => [`brand.printProfiles.${index}.name`, name] as const),
    ...touchpoints.map(({ key }, index) => [`touchpoints.${index}.key`, key] as const),
  ] as const
  return keys.flatMap(([path, key]) => {
    const complaint = checkKeyLength(key)
    return complaint === undefined ? [] : [problemAt(path, 'error', complaint)]
  })
}

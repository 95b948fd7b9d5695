import { z } from 'zod'

/** A file as a person names it: a path beside `campaign.json`. */
export const fileAsset = z.object({ file: z.string().min(1) })

/** A file as a snapshot pins it: by the hash of its bytes. Sizes are px, absent for fonts. */
export const pinnedAsset = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string(),
  type: z.string(),
  width: z.number().int().positive().optional(),
  height: z.number().int().positive().optional(),
})

export type PinnedAsset = z.infer<typeof pinnedAsset>

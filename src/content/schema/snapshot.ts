import { z } from 'zod'
import { fileAsset, pinnedAsset } from './asset-schema.ts'
import { brandSchema } from './brand-schema.ts'
import { campaignSchema } from './campaign-schema.ts'
import { countdownPhase, phaseName } from './phase-schema.ts'
import { touchpoint } from './touchpoint-schema.ts'

export type { PinnedAsset } from './asset-schema.ts'
export { paletteRoles, type PaletteRole } from './brand-schema.ts'
export type { Phase } from './phase-schema.ts'
export type { Localized } from './text-schema.ts'
export type { Tone } from './tone-schema.ts'

/** The one JSON schema of the house: `campaign.json`, seeds, exports and frozen snapshots all follow it. */
export const SCHEMA = 'leitmotif/1'

function documentOf<Asset extends z.ZodType>(asset: Asset) {
  return z.object({
    schema: z.literal(SCHEMA),
    brand: brandSchema(asset),
    campaign: campaignSchema(asset),
    touchpoints: z.array(touchpoint),
  })
}

/** What a person writes or a database holds: assets are named, not yet pinned. */
export const campaignDocument = documentOf(z.union([pinnedAsset, fileAsset], 'Must name a file, like { "file": "images/terrace.svg" }.'))
/** What is frozen at publishing: every asset pinned by hash, the public base URL included. */
export const snapshotSchema = documentOf(pinnedAsset).extend({
  baseUrl: z.url(),
  /** The phase that it was narrowed to; absent while it tells the whole campaign. */
  phase: z.union([phaseName, countdownPhase]).optional(),
})

export type CampaignDocument = z.infer<typeof campaignDocument>
export type Snapshot = z.infer<typeof snapshotSchema>
export type Brand = Snapshot['brand']
export type Campaign = Snapshot['campaign']
export type Touchpoint = Snapshot['touchpoints'][number]
export type BrandPrintProfile = Brand['printProfiles'][number]
export type Palette = Brand['palette']
export type BrandFont = NonNullable<Brand['fonts']['heading']>

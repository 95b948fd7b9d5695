/** The one schema of campaign.json, of what is stored and of what is frozen. */
export type { Block, Inline } from './block-schema.ts'
export { type Money, currencyCode, decimal } from './money-schema.ts'
export {
  type Brand,
  type BrandFont,
  type BrandPrintProfile,
  type Campaign,
  type CampaignDocument,
  type Localized,
  type Palette,
  type PaletteRole,
  type Phase,
  type PinnedAsset,
  SCHEMA,
  type Snapshot,
  type Tone,
  type Touchpoint,
  campaignDocument,
  paletteRoles,
  snapshotSchema,
} from './snapshot.ts'

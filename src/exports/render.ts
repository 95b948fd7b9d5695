/** `leitmotif/render`: renders a campaign.json without a database. */
export { DocumentError, type Problem } from '../content/findings/problem.ts'
export type { CampaignDocument } from '../content/schema/snapshot.ts'
export { renderCampaign, RenderError, type CampaignOutput, type RenderOptions } from '../render/render.ts'

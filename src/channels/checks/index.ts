/** What is checked of a document that only channels know: names, targets, layouts, own wordings. */
export { adaptableSlots } from './check-adaptations.ts'
export { checkCampaign, checkPublishing } from './check-campaign.ts'
export { type ReadCampaign, readCampaignValue } from './read-campaign.ts'

import type { AuthoredCampaign, Pointer, ReleaseProblem } from '../ports/index.ts'

/** Whether a pointer is a campaign's own. Rows of older versions do not say whose they are: then it is that of the campaign with the slug. */
export function owns({ id, slug }: Pick<AuthoredCampaign, 'id' | 'slug'>, { owner, campaign }: Pointer): boolean {
  return campaign === slug && (owner === '' || owner === id)
}

/** What is said of a campaign that has come to another's slug. */
export const takenSlug = ({ slug }: Pick<AuthoredCampaign, 'slug'>): ReleaseProblem => ({
  place: 'campaign.slug',
  message: `"${slug}" is the slug of another campaign, and printed codes lead there. Duplicate this campaign: the copy gets a slug of its own.`,
})

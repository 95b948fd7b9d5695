/** The paths that delivery answers below wherever it is mounted, as patterns: `content/addresses.ts` writes them. */
export const routes = {
  directory: '/v1',
  touchpoint: '/v1/touchpoints/:key',
  campaign: '/v1/campaigns/:slug',
  campaignChannel: '/v1/campaigns/:slug/:channel',
  asset: '/v1/assets/:file',
  problem: '/v1/problems/:name',
  link: '/l/:code',
} as const

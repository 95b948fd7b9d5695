import config from '@payload-config'
import { GRAPHQL_POST, REST_OPTIONS } from '@payloadcms/next/routes'
import { withinLimits } from '../../../../server/graphql/index.ts'

export const POST = withinLimits(config, GRAPHQL_POST(config))
export const OPTIONS = REST_OPTIONS(config)

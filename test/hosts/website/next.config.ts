import { withPayload } from '@payloadcms/next/withPayload'
import { withLeitmotif } from 'leitmotif/next'
import type { NextConfig } from 'next'

const config: NextConfig = {
  output: 'standalone',
  rewrites: () => Promise.resolve(['/v1', '/v1/:path*', '/l/:code'].map((source) => ({ source, destination: `/api${source}` }))),
}

export default withLeitmotif(withPayload(config, { devBundleServerPackages: false }))

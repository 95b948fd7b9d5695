import { withPayload } from '@payloadcms/next/withPayload'
import { withLeitmotif } from './dist/exports/next.js'
import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  // Next's optimiser would keep copies of what channels pull for hours, also of what has become private or is over. Nothing here asks for it.
  images: { unoptimized: true },
  // `npm run types` checks all of it; a first start should not wait for it twice.
  typescript: { ignoreBuildErrors: true },
  outputFileTracingExcludes: { '/**': ['./data/**/*', './out/**/*'] },
}

export default withPayload(withLeitmotif(config), { devBundleServerPackages: false })

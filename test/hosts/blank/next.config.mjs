import { withPayload } from '@payloadcms/next/withPayload'
import { withLeitmotif } from 'leitmotif/next'

export default withPayload(withLeitmotif({ output: 'standalone' }), { devBundleServerPackages: false })

import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  // `npm run types` checks all of it; a first start should not wait for it twice.
  typescript: { ignoreBuildErrors: true },
  // Rendering happens in worker threads of the server process; none of its engines belongs into a bundle.
  serverExternalPackages: [
    '@napi-rs/canvas',
    'bidi-js',
    'handlebars',
    'harfbuzzjs',
    'linebreak',
    'mjml-browser',
    'nodemailer',
    'pdfkit',
    'piscina',
    'sharp',
  ],
  outputFileTracingIncludes: { '/**': ['./templates/**/*'] },
  outputFileTracingExcludes: { '/**': ['./data/**/*', './out/**/*'] },
}

export default withPayload(config, { devBundleServerPackages: false })

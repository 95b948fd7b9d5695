import { tracedFiles } from './traced-files.ts'

/** What of Next's configuration is added to. */
interface NextSettings {
  serverExternalPackages?: string[]
  outputFileTracingIncludes?: Record<string, string[]>
}

/** The engines that draw, and what starts their threads: none of them belongs into a bundle. */
const ENGINES = [
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
]

/** All routes: whoever is asked first starts the hub. */
const EVERY_ROUTE = '/**'

/**
 * Adds to a configuration of Next what Leitmotif needs, around `withPayload` or inside of it:
 * `export default withPayload(withLeitmotif({ output: 'standalone' }))`. Engines stay out of the bundle, and `output: 'standalone'` gets the files
 * that threads load while they run.
 * @throws TypeError for a function or a promise, which `withPayload` does not take either
 */
export function withLeitmotif<Config extends object>(config: Config): Config {
  if (typeof config === 'function' || config instanceof Promise)
    throw new TypeError('withLeitmotif() takes the configuration itself. In a function, wrap what it returns: () => withLeitmotif({ … }).')
  const { serverExternalPackages = [], outputFileTracingIncludes = {} } = config as NextSettings
  return {
    ...config,
    serverExternalPackages: [...new Set([...serverExternalPackages, ...ENGINES])],
    outputFileTracingIncludes: {
      ...outputFileTracingIncludes,
      [EVERY_ROUTE]: [...(outputFileTracingIncludes[EVERY_ROUTE] ?? []), ...tracedFiles(process.cwd())],
    },
  }
}

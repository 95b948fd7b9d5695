import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expectThat, type Fault } from './fault.ts'

/** Where a PNG says how its colours are stored, and that they come from a palette. */
const [COLOUR_TYPE, PALETTE] = [25, 3]

export const fault: Fault = {
  number: 27,
  title: 'a large PNG has all the colours of its picture',
  async check(hub) {
    const sizes = ['1080x1080', '1200x628']
    const photo = { asset: { file: join(process.cwd(), 'examples/park-festival/images/festival-table.svg') }, alt: { en: 'A table' } }
    const palette = { paper: '#ffffff', ink: '#111111', primary: '#1f4d3a', onPrimary: '#ffffff', accent: '#f2a33a', onAccent: '#111111' }
    const { out, said } = hub.render({
      schema: 'leitmotif/1',
      brand: {
        key: 'bands',
        name: 'Bands',
        locales: ['en'],
        defaultLocale: 'en',
        timeZone: 'Europe/Sofia',
        palette: Object.fromEntries(Object.entries(palette).map(([role, srgb]) => [role, { srgb }])),
      },
      campaign: { slug: 'bands', headline: { en: 'Supper' }, images: [photo] },
      touchpoints: [{ key: 'site', name: 'Site', channel: 'web-banner', sizes }],
    })
    for (const size of sizes) {
      const bytes = await readFile(join(out, `site/en/${size}.png`)).catch(() => undefined)
      expectThat(bytes !== undefined, `${size} was not made: ${said}`)
      expectThat(bytes[COLOUR_TYPE] !== PALETTE, `${size} has a palette of ${bytes.byteLength} bytes`)
    }
  },
}

import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expectThat, type Fault } from './fault.ts'

export const fault: Fault = {
  number: 36,
  title: 'banners keep the weight limit of their touchpoint',
  async check(hub) {
    const photo = { asset: { file: join(process.cwd(), 'examples/park-festival/images/festival-table.svg') }, alt: { en: 'A table' } }
    const palette = { paper: '#ffffff', ink: '#111111', primary: '#1f4d3a', onPrimary: '#ffffff', accent: '#f2a33a', onAccent: '#111111' }
    const { out, said } = hub.render({
      schema: 'leitmotif/1',
      brand: {
        key: 'light',
        name: 'Light',
        locales: ['en'],
        defaultLocale: 'en',
        timeZone: 'Europe/Sofia',
        layout: 'photo-led',
        palette: Object.fromEntries(Object.entries(palette).map(([role, srgb]) => [role, { srgb }])),
      },
      campaign: { slug: 'light', headline: { en: 'Supper' }, images: [photo] },
      touchpoints: [{ key: 'network', name: 'Network', channel: 'web-banner', sizes: ['970x250'], maxKilobytes: 60 }],
    })
    const folder = join(out, 'network/en')
    const files = await readdir(folder).catch(() => [])
    expectThat(files.length > 0, `no banner was made: ${said}`)
    for (const name of files) {
      const { size } = await stat(join(folder, name))
      const isTold = said.includes(`The 970x250 ${name.replace(/^.*\./, '')} weighs`)
      expectThat(size <= 60_000 || isTold, `${name} weighs ${size} bytes, and nobody says so: ${said}`)
    }
  },
}

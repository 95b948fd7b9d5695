import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expectThat, type Fault } from './fault.ts'

export const fault: Fault = {
  number: 31,
  title: 'a flyer that is read aloud says which price is old, and has its lists and headings',
  check(hub) {
    const plain = (text: string) => [{ text }]
    const body = [
      { type: 'heading', content: plain('What there is') },
      { type: 'list', ordered: false, items: [plain('Soup'), plain('Bread')] },
    ]
    const palette = { paper: '#ffffff', ink: '#111111', primary: '#1f4d3a', onPrimary: '#ffffff', accent: '#f2a33a', onAccent: '#111111' }
    const { out, said } = hub.render({
      schema: 'leitmotif/1',
      brand: {
        key: 'aloud',
        name: 'Aloud',
        locales: ['en'],
        defaultLocale: 'en',
        timeZone: 'Europe/Sofia',
        palette: Object.fromEntries(Object.entries(palette).map(([role, srgb]) => [role, { srgb }])),
      },
      campaign: {
        slug: 'aloud',
        headline: { en: 'Supper' },
        body: { en: body },
        offer: { price: { amount: '18.90', currency: 'EUR' }, previousPrice: { amount: '25.20', currency: 'EUR' } },
      },
      touchpoints: [{ key: 'flyer', name: 'Flyer', channel: 'flyer', sizes: ['a5'], sides: 2 }],
    })
    const { stdout } = spawnSync('pdfinfo', ['-struct', join(out, 'flyer/en/a5.screen.pdf')], { encoding: 'utf8' })
    expectThat(stdout.includes('/TextDecorationType /LineThrough'), `no price is old: ${stdout} ${said}`)
    expectThat(/H2[^]*\bL\b[^]*LI[^]*LBody/.test(stdout), `no list, or no heading: ${stdout} ${said}`)
    return Promise.resolve()
  },
}

import { spawnSync } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { inkedPhoto } from '../../fixtures/inked.ts'
import { expectThat, type Fault } from './fault.ts'

/** What Ghostscript says of the ink on a page: the share of it, 0–1, that cyan, magenta, yellow and black cover. */
function inkOn(pdf: string): number[] {
  const { stdout } = spawnSync('gs', ['-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=ink_cov', '-dLastPage=1', '-o', '-', pdf], {
    encoding: 'utf8',
  })
  return stdout.trim().split(/\s+/).slice(0, 4).map(Number)
}

export const fault: Fault = {
  number: 33,
  title: 'a picture of black ink alone is printed with black ink alone',
  async check(hub) {
    const file = join(hub.dataDir, '..', 'black-alone.jpg')
    await writeFile(file, await inkedPhoto([[0, 0, 0, 100]], { width: 1800, height: 2500 }))
    const grey = { srgb: '#222222', cmyk: [0, 0, 0, 90] }
    const white = { srgb: '#ffffff', cmyk: [0, 0, 0, 0] }
    const { out, said } = hub.render({
      schema: 'leitmotif/1',
      brand: {
        key: 'black',
        name: 'Black',
        locales: ['en'],
        defaultLocale: 'en',
        timeZone: 'Europe/Sofia',
        layout: 'photo-led',
        palette: { paper: white, ink: grey, primary: grey, onPrimary: white, accent: grey, onAccent: white },
        printProfiles: [
          { name: 'bare', label: 'No marks', bleed: 3, marks: false, registration: false, colourBar: false, inkLimit: 300, photos: 'cmyk' },
        ],
      },
      campaign: { slug: 'black', headline: { en: 'Black' }, images: [{ asset: { file }, alt: { en: 'Black' } }] },
      touchpoints: [{ key: 'flyer', name: 'Flyer', channel: 'flyer', sizes: ['a6'], printProfile: 'bare' }],
    })
    const [cyan = NaN, magenta = NaN, yellow = NaN, black = NaN] = inkOn(join(out, 'flyer/en/a6.pdf'))
    expectThat(cyan + magenta + yellow < 0.5, `printed with ${cyan} ${magenta} ${yellow} ${black} %: ${said}`)
    expectThat(black > 5, `printed with ${black} % of black: ${said}`)
  },
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { campaignFor } from './campaign-for.ts'
import { expectThat, type Fault } from './fault.ts'

/** What a designer may get wrong on the second line of a layout, and what has to be said of it. */
const slips = [
  ['{{textbox name="headline" text=words.headline style="hedline" size=20 fill=paint.ink}}', 'did you mean "headline"?'],
  ['{{panel fill=paint.inc}}', 'did you mean "paint.ink"?'],
  ['{{stack x=10}}', '{{#stack …}}…{{/stack}}'],
  ['<g>{{panel fill=paint.ink}}', '<g> of line 2 is open'],
  ['Hello', 'words stand in a textbox'],
  ['{{panel height=@tall fill=paint.ink}}', '@tall has no value here'],
] as const

export const fault: Fault = {
  number: 50,
  title: 'a slip in a layout is told with its file, its line and what to do',
  async check(hub) {
    const root = mkdtempSync(join(tmpdir(), 'leitmotif-layout-'))
    mkdirSync(join(root, 'web-banner/type-led'), { recursive: true })
    try {
      for (const [slip, told] of slips) {
        writeFileSync(join(root, 'web-banner/type-led/box.svg.hbs'), `<svg viewBox="{{viewBox}}">\n${slip}\n</svg>\n`)
        const { code, said } = hub.render(campaignFor('en', {}), '--templates', root, '--touchpoint', 'ban')
        expectThat(code !== 0 && said.includes(told), `${slip} is not told: ${said}`)
        expectThat(/web-banner\/type-led\/box\.svg\.hbs:[23]:\d/.test(said), `${slip} is told without its line: ${said}`)
      }
    } finally {
      rmSync(root, { recursive: true })
    }
  },
}

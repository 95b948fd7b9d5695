import { mkdirSync, readFileSync, existsSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { campaignFor } from './campaign-for.ts'
import { expectThat, type Fault } from './fault.ts'

export const fault: Fault = {
  number: 29,
  title: 'an output folder follows no link, replaces nothing of others, and holds nothing of a touchpoint that is gone',
  async check(hub) {
    const document = campaignFor('en', {}) as { touchpoints: { key: string }[] }
    const only = ['--touchpoint', 'mail']
    const { code, said, out } = hub.render(document, ...only)
    expectThat(code === 0, `it did not draw: ${said}`)
    const elsewhere = `${out}-elsewhere`
    const again = (touchpoint: string) => hub.render(document, '--out', out, '--touchpoint', touchpoint)

    const later = again('ban')
    expectThat(later.code === 0 && !existsSync(join(out, 'mail')), `the files of another run stay: ${later.said}`)
    mkdirSync(elsewhere)
    rmSync(join(out, 'ban'), { recursive: true })
    symlinkSync(elsewhere, join(out, 'ban'))
    const linked = again('ban')
    expectThat(linked.code === 2 && linked.said.includes('links are not followed'), `a link is followed: ${linked.said}`)
    writeFileSync(join(out, 'index.html'), 'mine')
    const theirs = again('mail')
    expectThat(theirs.code === 2 && theirs.said.includes('index.html'), `a file of others is not named: ${theirs.said}`)
    expectThat(readFileSync(join(out, 'index.html'), 'utf8') === 'mine', 'a file of others is overwritten')
  },
}

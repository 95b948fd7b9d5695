import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { campaignFor } from './campaign-for.ts'
import { expectThat, type Fault } from './fault.ts'

export const fault: Fault = {
  number: 20,
  title: 'no name or title breaks a PDF',
  check(hub) {
    const headline = 'Lamp (50%) <b> \\ /Name #28'
    const { out } = hub.render(campaignFor('en', { headline }))
    for (const file of ['a6.pdf', 'a6.screen.pdf']) {
      const path = join(out, 'flyer/en', file)
      execFileSync('qpdf', ['--check', path], { stdio: 'pipe' })
      const info = execFileSync('pdfinfo', [path], { encoding: 'utf8' })
      expectThat(info.includes(headline), `${file} is called: ${info}`)
    }
    return Promise.resolve()
  },
}

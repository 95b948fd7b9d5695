import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { campaignFor } from './campaign-for.ts'
import { expectThat, type Fault } from './fault.ts'

const idsOf = (pdf: string): string[] => /\/ID \[<([0-9a-f]{32})> <([0-9a-f]{32})>\]/.exec(pdf)?.slice(1) ?? []
const countOf = (pdf: string, words: RegExp): number => [...pdf.matchAll(words)].length

export const fault: Fault = {
  number: 50,
  title: 'a PDF has our metadata, structure and id, and none of the library that writes it',
  check(hub) {
    const [first, again] = [0, 1].map(() => hub.render(campaignFor('en', {})).out)
    for (const file of ['a6.pdf', 'a6.screen.pdf']) {
      const [pdf, same] = [first, again].map((out) => readFileSync(join(out ?? '', 'flyer/en', file), 'latin1'))
      if (pdf === undefined || same === undefined) throw new Error(`there is no ${file}`)
      expectThat(countOf(pdf, /<\?xpacket begin/g) === 1, `${file} holds ${countOf(pdf, /<\?xpacket begin/g)} packets of metadata`)
      expectThat(!/pdfkit/i.test(pdf), `${file} names pdfkit`)
      const ids = idsOf(pdf)
      expectThat(ids.length === 2 && ids[0] === ids[1], `${file} has the ids ${ids.join(' and ')}`)
      expectThat(pdf === same, `${file} is other bytes when it is drawn again`)
      const roots = countOf(pdf, /\/Type \/StructTreeRoot/g)
      expectThat(roots === (file.includes('screen') ? 1 : 0), `${file} has ${roots} structures`)
    }
    return Promise.resolve()
  },
}

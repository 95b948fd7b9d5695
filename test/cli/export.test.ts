import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readArguments } from '../../src/cli/arguments.ts'
import { exportToFolder } from '../../src/cli/export.ts'
import { toolOn } from '../drawing/pdf-tools.ts'
import { needs } from '../drawing/tools.ts'
import { leitmotif } from './command.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leitmotif-export-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const example = 'examples/park-festival/campaign.json'
const given = { '--touchpoint': 'fener-flyer', '--locale': 'bg', '--size': 'a5', '--edition': '3' }

describe('leitmotif export', () => {
  it('writes one flyer for the printer, with its edition and the day in the slug line', async (context) => {
    needs(context, 'pdftotext')
    const out = join(folder, 'deep/flyer.pdf')
    const run = await leitmotif('export', example, ...Object.entries({ ...given, '--date': '2026-06-05', '--out': out }).flat())
    expect(run).toEqual({ code: 0, out: `Edition 3 of 2026-06-05: ${out}\n`, err: expect.not.stringMatching(/^error/m) as string })
    const other = Object.entries({ ...given, '--edition': '4', '--date': '2026-06-05', '--out': out }).flat()
    const refused = await leitmotif('export', example, ...other)
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('flyer.pdf was not written by a run of this command')])
    const words = Buffer.from(await toolOn(await readFile(out), 'pdftotext', '-raw', 'file', '-'), 'latin1').toString('utf8')
    expect(words.replace(/\s+/g, ' ')).toMatch(
      /lantern-evenings · fener-flyer · bg · A5 · Live · coated · [0-9a-f]{10} · Edition 3 · 2026-06-05/,
    )
  })

  it.each([
    [
      { '--touchpoint': 'fener-website' },
      'The touchpoint "fener-website" is not printed: its channel is web-banner. To be printed there are fener-flyer.',
    ],
    [
      { '--touchpoint': 'lawn' },
      'There is no touchpoint "lawn" here; there are fener-facebook, fener-newsletter, fener-flyer, fener-website.',
    ],
    [{ '--locale': 'fr' }, 'There is no language "fr" here; there are bg, sk, az, fil, en.'],
    [{ '--size': 'a7' }, 'There is no size "a7" here; there are a5, a4.'],
    [{ '--phase': 'never' }, 'There is no phase "never" here; there are teaser, live.'],
  ])('refuses %j, and names what there is', async (asked, message) => {
    const words = Object.entries({ ...given, '--out': join(folder, 'no.pdf'), ...asked }).flat()
    const args = readArguments(['export', example, ...words])
    const said: string[] = []
    const err = { write: (text: string) => said.push(text) }
    const code = args.command === 'export' ? await exportToFolder(args, { out: err, err }) : undefined
    expect([code, said]).toEqual([2, [`${message}\n`]])
  })
})

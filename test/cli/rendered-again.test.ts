import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { renderCommand } from '../../src/cli/render.ts'
import { campaignFor } from '../e2e/faults/campaign-for.ts'

const folder = await mkdtemp(join(tmpdir(), 'leitmotif-again-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

const silent = { write: () => true }

async function rendered(validUntil: string, out: string, overwrite = false) {
  const file = join(folder, 'campaign.json')
  await writeFile(file, JSON.stringify(campaignFor('en', { validFrom: '2026-06-05T10:00:00+02:00', validUntil })))
  const asked = { file, out: join(folder, out), baseUrl: 'https://hub.example', channels: [], templates: [], overwrite }
  await renderCommand({ ...asked, locales: [], touchpoints: ['mail'] }, { out: silent, err: silent })
  const read = (name: string) => readFile(join(folder, out, 'mail/en', name), 'utf8')
  const [ics, eml] = await Promise.all([read('email.ics'), read('email.eml')])
  const found = (text: string, pattern: RegExp) => pattern.exec(text)?.[1] ?? ''
  const sequence = Number(found(ics, /SEQUENCE:(\d+)/))
  return { ics, eml, sequence, stamp: found(ics, /DTSTAMP:(\S+)/), date: Date.parse(found(eml, /^Date: (.*)/m)) }
}

it('A folder that a changed campaign is rendered into again has a newer entry and message, and otherwise the same bytes', async () => {
  const first = await rendered('2026-06-07T22:00:00+02:00', 'out')
  expect(first.sequence).toBe(0)
  expect(await rendered('2026-06-07T22:00:00+02:00', 'out')).toEqual(first)
  expect(await rendered('2026-06-07T22:00:00+02:00', 'elsewhere')).toEqual(first)
  const moved = await rendered('2026-06-08T22:00:00+02:00', 'out')
  expect(moved.sequence).toBe(1)
  expect(moved.stamp > first.stamp).toBe(true)
  expect(moved.date).toBeGreaterThan(first.date)
  expect(await rendered('2026-06-08T22:00:00+02:00', 'out')).toEqual(moved)
  expect((await rendered('2026-06-07T22:00:00+02:00', 'out')).sequence).toBe(2)
  await writeFile(join(folder, 'out', 'manifest.json'), '{ "schema": "leitmotif/render/1", "revisions": 7 }')
  expect((await rendered('2026-06-07T22:00:00+02:00', 'out', true)).sequence).toBe(0)
})

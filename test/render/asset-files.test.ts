import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, expect, it } from 'vitest'
import { assetFiles } from '../../src/render/asset-files.ts'
import { readCampaign } from '../../src/cli/read-campaign.ts'
import { campaignFor } from '../e2e/faults/campaign-for.ts'

const folder = await mkdtemp(join(tmpdir(), 'leitmotif-assets-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

it('What was pinned has one order, whichever file was read first, and names the same bytes once', async () => {
  const picture = (background: string) =>
    sharp({ create: { width: 80, height: 80, channels: 3, background } })
      .png()
      .toBuffer()
  const names = ['red', 'green', 'blue']
  await Promise.all(names.map(async (name) => writeFile(join(folder, `${name}.png`), await picture(name))))
  await writeFile(join(folder, 'copy.png'), await picture('red'))

  const file = join(folder, 'campaign.json')
  await writeFile(file, JSON.stringify(campaignFor('en', {})))
  const { document } = await readCampaign(file)

  async function pinnedInTurn(order: readonly string[]) {
    const { pin, pinned } = assetFiles(folder, document)
    for (const name of order) await pin({ file: `${name}.png` })
    return pinned().map(({ sha256 }) => sha256)
  }
  const forwards = await pinnedInTurn([...names, 'copy'])
  expect(forwards).toHaveLength(3)
  expect(await pinnedInTurn(['copy', ...names.toReversed()])).toEqual(forwards)
})

import { expect, it, vi } from 'vitest'

/** What draws, each a library of tens of MB once it is loaded. */
for (const name of ['sharp', '@napi-rs/canvas', 'harfbuzzjs', 'pdfkit', 'mjml-browser', 'cheerio'])
  vi.doMock(name, () => {
    throw new Error(`${name} was loaded`)
  })

const entrances = {
  'planning a release': () => import('../../src/release/index.ts'),
  'a pool whose threads draw': () => import('../../src/release/threads/render-pool.ts'),
  'answering channels': () => import('../../src/delivery/index.ts'),
  'the plugin': () => import('../../src/exports/plugin.ts'),
}

it.for(Object.entries(entrances))('%s loads nothing that draws', async ([, enter]) => {
  await expect(enter()).resolves.toBeDefined()
})

it('would notice, because drawing loads it', async () => {
  await expect(import('../../src/drawing/index.ts')).rejects.toThrow(/error when mocking|was loaded/)
})

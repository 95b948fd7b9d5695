import { expect, it, vi } from 'vitest'

it('a thread that draws does not load what documents are read with', async () => {
  vi.doMock('zod', () => {
    throw new Error('zod was loaded')
  })
  await expect(import('../../src/channels/index.ts')).resolves.toBeDefined()
  await expect(import('../../src/content/reading/read-document.ts')).rejects.toThrow()
})

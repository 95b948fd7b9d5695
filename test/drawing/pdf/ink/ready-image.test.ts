import sharp from 'sharp'
import { expect, it } from 'vitest'
import { printPdf } from '../../../../src/drawing/index.ts'
import { image, kept, page, press, read } from '../../pdf-sample.ts'

/** A photo of one colour, which no other test has. */
const photo = async (background: string): Promise<string> =>
  kept(
    await sharp({ create: { width: 600, height: 400, channels: 3, background } })
      .jpeg()
      .toBuffer(),
  )

it('A photo is made ready once for pages that are printed at the same time', async () => {
  const sha256 = await photo('#335577')
  let reads = 0
  const counting = (hash: string): Promise<Uint8Array> => {
    if (hash === sha256) reads += 1
    return read(hash)
  }
  const one = () => printPdf([page(image(sha256, '0 0 148 90'))], { ...press, read: counting })
  const [first, second] = await Promise.all([one(), one()])
  expect(reads).toBe(1)
  expect(first).toEqual(second)
  await one()
  expect(reads).toBe(1)
})

it('A photo that could not be read is tried again', async () => {
  const sha256 = await photo('#775533')
  const drawing = page(image(sha256, '0 0 148 90'))
  await expect(printPdf([drawing], { ...press, read: () => Promise.reject(new Error('the disk is away')) })).rejects.toThrow(
    'the disk is away',
  )
  await expect(printPdf([drawing], press)).resolves.toBeInstanceOf(Uint8Array)
})

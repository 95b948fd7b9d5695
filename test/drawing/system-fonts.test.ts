import { expect, it } from 'vitest'
import { rasterise } from '../../src/drawing/index.ts'
import { drawn, unread } from './sample.ts'

it('Drawing reads no font of the system, which would take time and memory and differ from one machine to the next', async () => {
  const drawing = drawn('bg', '0 0 200 60', ({ textbox }) =>
    textbox({ name: 'headline', text: 'Лятно кино', x: 10, y: 10, width: 180, height: 40, size: 20 }),
  )
  await rasterise(drawing, { width: 200, height: 60, read: unread })
  // Loaded only now, so that it is as drawing left it.
  const { GlobalFonts } = await import('@napi-rs/canvas')
  expect(GlobalFonts.families).toEqual([])
})

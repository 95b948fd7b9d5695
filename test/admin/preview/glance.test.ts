import { describe, expect, it } from 'vitest'
import { glanceOf } from '../../../src/admin/preview/glance.ts'
import type { DrawnCard, WallSize } from '../../../src/preview/wall.ts'

const sized = (width: number, height: number): WallSize => ({ size: '', label: '', width, height, cards: [] })
const text = (content: string): Pick<DrawnCard, 'shows' | 'content'> => ({ shows: 'text', content })

describe('how an output is looked at among many', () => {
  it('is as large as it is where it is small, and of one area where it is large', () => {
    expect(glanceOf(undefined, sized(300, 250), 640)).toMatchObject({ width: 300, isPart: false })
    const [wide, tall] = [sized(1200, 630), sized(559, 794)].map((size) => ({ size, glance: glanceOf(undefined, size, 640) }))
    for (const one of [wide, tall]) {
      const shown = Number(one?.glance.width)
      expect((shown * shown * (one?.size.height ?? 0)) / (one?.size.width ?? 1)).toBeCloseTo(90_000, -3)
      expect(one?.glance).toMatchObject({ isPart: true, whole: one?.size.width })
    }
  })

  it('cuts a long text off, and leaves a short one whole', () => {
    expect(glanceOf(text('Lunch'), sized(0, 0), 640)).toMatchObject({ cut: Infinity, isPart: false })
    for (const long of ['a'.repeat(500), 'a\n'.repeat(20)]) {
      expect(glanceOf(text(long), sized(0, 0), 640)).toMatchObject({ cut: expect.any(Number) as unknown, isPart: true })
    }
  })

  it('lays a page out as wide as it is asked for, and shows it no wider', () => {
    expect(glanceOf({ shows: 'page', content: '' }, sized(0, 0), 640)).toMatchObject({ width: 460, whole: 640 })
    expect(glanceOf({ shows: 'page', content: '' }, sized(0, 0), 375)).toMatchObject({ width: 375, whole: 375 })
  })
})

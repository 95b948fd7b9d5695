import { describe, expect, it } from 'vitest'
import type { ChannelSpec } from '../../../src/channels/contract/channel.ts'
import { targetsOf } from '../../../src/channels/contract/targets.ts'

const px = (width: number, height: number) => ({ width, height, unit: 'px' as const, label: '' })
const specOf = (change: Partial<ChannelSpec>): { spec: ChannelSpec } => ({
  spec: { label: '', description: '', sizes: {}, formats: {}, defaultFormat: '', slots: {}, facts: { must: [] }, templates: '', ...change },
})
const jpg = { type: 'image/jpeg', extension: 'jpg' }
const txt = { type: 'text/plain', extension: 'txt' }

describe('the targets of a touchpoint', () => {
  it('are all formats at once for a channel without sizes', () => {
    expect(targetsOf(specOf({ formats: { jpg, txt } }), { sizes: ['a5'], formats: [] })).toEqual([{ size: '', formats: ['jpg', 'txt'] }])
  })

  it('are all sizes of the channel for a touchpoint that names none', () => {
    const sized = specOf({ sizes: { small: px(1, 1), large: px(2, 2) }, formats: { jpg } })
    expect(targetsOf(sized, { sizes: [], formats: [] })).toEqual([
      { size: 'small', formats: ['jpg'] },
      { size: 'large', formats: ['jpg'] },
    ])
  })

  it('hold words once, beside the sizes that the touchpoint names', () => {
    const mixed = specOf({ sizes: { small: px(1, 1), large: px(2, 2) }, formats: { jpg, txt: { ...txt, sizeless: true } } })
    expect(targetsOf(mixed, { sizes: ['large', 'of another channel'], formats: [] })).toEqual([
      { size: '', formats: ['txt'] },
      { size: 'large', formats: ['jpg'] },
    ])
  })

  it('hold formats on request for touchpoints that ask for them only', () => {
    const asked = specOf({ formats: { jpg, txt: { ...txt, onRequest: true } } })
    expect(targetsOf(asked, { sizes: [], formats: [] })).toEqual([{ size: '', formats: ['jpg'] }])
    expect(targetsOf(asked, { sizes: [], formats: ['txt', 'of another channel'] })).toEqual([{ size: '', formats: ['jpg', 'txt'] }])
  })

  it('leave out formats in sizes that they are not made in', () => {
    const sizes = { small: px(1, 1), large: px(2, 2) }
    const dense = specOf({ sizes, formats: { jpg, 'jpg@2x': { ...jpg, scale: 2, sizes: ['small'] } } })
    expect(targetsOf(dense, { sizes: [], formats: [] })).toEqual([
      { size: 'small', formats: ['jpg', 'jpg@2x'] },
      { size: 'large', formats: ['jpg'] },
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { ALL_SIZES, shownCards } from '../../../src/admin/preview/touchpoint-cards.ts'
import type { WallSize } from '../../../src/preview/wall.ts'

const sized = (size: string, ...cards: WallSize['cards']): WallSize => ({ size, label: size, width: 1, height: 1, cards })
const banner = { side: '', format: 'webp', formats: ['webp', 'png'] } as const
const sides = (['front', 'back'] as const).map((side) => ({ side, format: 'png', formats: ['png', 'pdf'] }))
const website = { key: 'website', sizes: [sized('300x250', banner), sized('728x90', banner)] }
const flyer = { key: 'flyer', sizes: [sized('a5', ...sides), sized('', { side: '', format: 'txt', formats: ['txt'] })] }

const placesOf = (touchpoint: typeof website, size = '', format = '') =>
  shownCards(touchpoint, { size, format }).cards.map(({ place, side }) => [place.size, place.format, side].filter(Boolean).join(' '))

describe('what of a touchpoint is shown', () => {
  it('is its first size in its usual format, and what has no size', () => {
    expect(placesOf(website)).toEqual(['300x250 webp'])
    expect(placesOf(flyer)).toEqual(['a5 png front', 'a5 png back', 'txt'])
  })

  it('is the size that is wanted, or all of them', () => {
    expect(placesOf(website, '728x90')).toEqual(['728x90 webp'])
    expect(placesOf(website, ALL_SIZES)).toEqual(['300x250 webp', '728x90 webp'])
  })

  it('is the format that is wanted where it is made in that, as one file without sides', () => {
    expect(placesOf(website, '', 'png')).toEqual(['300x250 png'])
    expect(placesOf(flyer, '', 'pdf')).toEqual(['a5 pdf', 'txt'])
    expect(placesOf(flyer, '', 'png')).toEqual(['a5 png front', 'a5 png back', 'txt'])
  })

  it('gives up a size and a format that the touchpoint does not have any more', () => {
    expect(shownCards(website, { size: 'a4', format: 'pdf' })).toMatchObject({ size: '300x250', format: 'webp', formats: ['webp', 'png'] })
    expect(placesOf(website, 'a4', 'pdf')).toEqual(['300x250 webp'])
  })

  it('is nothing of a touchpoint without outputs', () => {
    expect(shownCards({ key: 'mute', sizes: [] }, { size: '', format: '' })).toEqual({
      sized: [],
      size: '',
      formats: [],
      format: '',
      cards: [],
    })
  })
})

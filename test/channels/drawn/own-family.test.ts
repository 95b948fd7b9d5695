import { describe, expect, it } from 'vitest'
import { checkLayouts } from '../../../src/channels/checks/check-layouts.ts'
import { layoutFamilies } from '../../../src/channels/shared/brand/families.ts'
import { templateOf } from '../../../src/channels/shared/layout/layout.ts'
import { loadExtensions } from '../../../src/channels/extensions.ts'
import { emailLayout } from '../../../src/channels/email/email-layout.ts'
import { layoutChoices } from '../../../src/collections/fields/layout-choices.ts'
import { restaurantDocument } from '../../fixtures/index.ts'
import { animated, opensWithBrand } from './brand-in-scenes.ts'
import { longest, palettes, shortest } from './copy.ts'
import { languages, pages, viewsOf, wrongWith } from './measure.ts'

const FAMILY = 'ribbon-led'
await loadExtensions({ templates: ['examples/templates'] })
/** Sizes for which the example has templates of its own. */
const own = pages.filter(
  ({ channel, size, side }) => side === 'front' && templateOf({ channel: channel.name, layout: FAMILY }, size).includes(FAMILY),
)

describe('a layout family of a user’s own, written from the manual', () => {
  it('is a folder: it can be chosen like ours, and is lent what it has no template for', () => {
    expect(layoutFamilies()).toEqual(['photo-led', 'type-led', 'offer-led', FAMILY])
    expect(layoutChoices().at(-1)).toEqual({ value: FAMILY, label: FAMILY })
    expect(templateOf({ channel: 'web-banner', layout: FAMILY }, '300x250')).toBe('web-banner/ribbon-led/box.svg')
    expect(templateOf({ channel: 'web-banner', layout: FAMILY }, '728x90')).toBe('web-banner/photo-led/strip.svg')
    expect(emailLayout(FAMILY)).toBe('photo-led')
  })

  it('is refused under a name that no folder has, with the one that was meant', () => {
    const document = restaurantDocument()
    document.brand.layout = 'ribon-led'
    document.campaign.layout = 'loud'
    expect(checkLayouts(document).map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'brand.layout: There is no layout "ribon-led". Did you mean "ribbon-led"?',
      'campaign.layout: There is no layout "loud". Choose one of photo-led, type-led, offer-led, ribbon-led, or name the folder of templates that holds it.',
    ])
  })

  it.each(languages)('holds to the measures of the house in %s, with the longest copy and the shortest', async (locale, document) => {
    expect(own.length).toBeGreaterThan(8)
    expect(await wrongWith(FAMILY, longest(document()), locale, own)).toEqual([])
    expect(await wrongWith(FAMILY, shortest(document()), locale, own)).toEqual([])
  })

  it.each(Object.entries(palettes))('reads with a palette of %s', async (_, palette) => {
    const document = restaurantDocument()
    document.brand.palette = palette
    document.brand.logos.onDark = { file: 'images/logo-on-dark.svg' }
    expect(await wrongWith(FAMILY, document, 'bg', own)).toEqual([])
  })
  it('shows its brand in every scene of an animated banner', async () => {
    const document = restaurantDocument()
    document.brand.logos = {}
    const { drawn } = await viewsOf(document, 'bg')
    for (const page of animated.filter((one) => own.includes(one)))
      expect(opensWithBrand(await drawn(FAMILY, page), []), page.size).toBe(true)
  })
})

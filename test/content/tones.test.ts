import { describe, expect, it } from 'vitest'
import { actionOf, phrasesOf, toneOf, tonesOf, urgencyOf } from '../../src/content/tone/tone.ts'
import { shippedTones } from '../../src/content/tone/tones/index.ts'
import { restaurantDocument, snapshotOf } from '../fixtures/index.ts'

const locales = ['en', 'bg', 'sk', 'az', 'fil', 'ar']
const goals = ['awareness', 'visit', 'buy', 'book', 'redeem', 'learn'] as const
const phasesWithUrgency = ['teaser', 'countdown-7', 'countdown-5', 'countdown-3', 'countdown-2', 'last-day', 'last-hours'] as const

/** All that a tone says in a locale. */
function allOf(key: string, locale: string): string[] {
  const tone = shippedTones.find((one) => one.key === key)
  const { opening = '', closing = '' } = phrasesOf(tone, locale)
  const actions = goals.map((goal) => actionOf(tone, locale, goal) ?? '')
  return [opening, closing, ...actions, ...phasesWithUrgency.map((phase) => urgencyOf(tone, locale, phase) ?? '')]
}

describe.each(shippedTones.map(({ key }) => key))('The shipped tone "%s"', (key) => {
  it.each(locales)('has every phrase in %s, within its own limits', (locale) => {
    const tone = shippedTones.find((one) => one.key === key)
    const said = allOf(key, locale)
    expect(said).not.toContain('')
    for (const text of said) {
      expect(text.trim()).toBe(text)
      expect(text).not.toMatch(/['"]|\s{2}|\p{Extended_Pictographic}/u)
    }
    // One message says the opening, one line of urgency, one button and the closing.
    expect(said.filter((text) => text.includes('!')).length).toBeLessThanOrEqual(tone?.maxExclamations ?? 0)
    // A button stays a button.
    for (const goal of goals) expect((actionOf(tone, locale, goal) ?? '').length).toBeLessThanOrEqual(34)
  })
})

describe('Days that are left', () => {
  it('are counted in the plural forms of the language', () => {
    const said = (locale: string) => [2, 3, 5].map((days) => urgencyOf(shippedTones[0], locale, `countdown-${days}`))
    expect(said('sk')).toEqual(['Zostávajú 2 dni', 'Zostávajú 3 dni', 'Zostáva 5 dní'])
    expect(said('en')).toEqual(['2 days left', '3 days left', '5 days left'])
    expect(said('ar')[0]).toBe('بقي يومان')
    expect(said('de')).toEqual([undefined, undefined, undefined])
  })
})

describe('Shipped tones', () => {
  it('differ from each other in how they begin, end and ask', () => {
    for (const locale of locales) {
      for (const read of [0, 1, 3, 4, 5]) {
        const said = shippedTones.map(({ key }) => allOf(key, locale)[read])
        expect(new Set(said).size, `${locale} ${said.join(' | ')}`).toBeGreaterThanOrEqual(4)
      }
    }
  })

  it('are there for every brand, behind tones of its own', () => {
    const { brand } = restaurantDocument()
    expect(tonesOf(brand).map(({ key }) => key)).toEqual(['friendly', 'formal', 'lively', 'playful', 'urgent', 'quiet'])
    expect(toneOf({ brand, campaign: { tone: 'friendly' } })).toBe(brand.tones[0])
    expect(toneOf({ brand, campaign: { tone: 'quiet' } })?.name).toBe('Quiet')
  })
})

describe('Freezing a campaign', () => {
  it('keeps the phrases of a shipped tone with it', async () => {
    const document = restaurantDocument()
    const { snapshot } = await snapshotOf({ ...document, campaign: { ...document.campaign, tone: 'quiet' } })
    expect(snapshot.brand.tones.at(-1)).toEqual(shippedTones.find(({ key }) => key === 'quiet'))
    expect(snapshot.brand.tones).toHaveLength(document.brand.tones.length + 1)
  })
})

describe('A button', () => {
  it('asks for what the touchpoint wants, or says what the tone always says', () => {
    const { brand } = restaurantDocument()
    const quiet = toneOf({ brand, campaign: { tone: 'quiet' } })
    expect(actionOf(quiet, 'sk', 'book')).toBe('Rezervujte si miesto')
    expect(actionOf(quiet, 'sk', 'awareness')).toBe('Viac o tom')
    expect(actionOf(brand.tones[0], 'bg', 'book')).toBe(brand.tones[0]?.phrases.bg?.callToAction)
    expect(actionOf(undefined, 'bg', 'book')).toBeUndefined()
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkDocument } from '../../../src/content/checks/check.ts'
import { momentsOf } from '../../../src/content/facts/moments.ts'
import { checkPlaceholders, fillPlaceholders, placeholderNames, placeholdersIn } from '../../../src/content/facts/placeholders.ts'
import { restaurantDocument, snapshotOf } from '../../fixtures/index.ts'

describe('A placeholder', () => {
  it.each(placeholderNames)('{%s} is known', (name) => {
    expect(checkPlaceholders(`Only {${name}} today`)).toBeUndefined()
  })

  it.each([
    ['{pirce}', '{pirce} is not a fact. Did you mean {price}?'],
    ['{Price}', '{Price} is not a fact. Did you mean {price}?'],
    ['{previousprice}', '{previousprice} is not a fact. Did you mean {previousPrice}?'],
    ['Only {price today', '{price has no closing brace. Did you mean {price}?'],
    ['Only price} today', 'price} has no opening brace. Did you mean {price}?'],
    ['Only {{price} today', '{price} has one brace too many. Did you mean {price}?'],
    ['Only {price}} today', '{price} has one brace too many.'],
    ['Only { price } today', 'Take the spaces out of { price }: write {price}.'],
    ['Само {цена}', '{цена} is not a fact. Use one of {slogan}, {price}'],
    ['{weather}', '{weather} is not a fact. Use one of {slogan}, {price}'],
    ['{until', '{until has no closing brace. Did you mean {until}?'],
  ])('that is mistyped as "%s" is refused with what was meant', (text, complaint) => {
    expect(checkPlaceholders(text)).toContain(complaint)
  })

  it.each([
    'Hello {{first_name}}',
    '{{{unescaped}}} {{#if vip}}Hi{{/if}} {{ contact.FIRSTNAME | default: "you" }}',
    '{{${first_name}}} {{{{raw}}}}',
    '{% if vip %}Hi{% endif %}',
    '*|FNAME|* %%name%% [[name]] {$name}',
    'See you :-} or :-{ and { } and {3} and {see below}',
  ])('is not what a mailing service puts in, or a face: %s', (text) => {
    expect(checkPlaceholders(text)).toBeUndefined()
    expect(placeholdersIn(text)).toEqual([])
    expect(fillPlaceholders(text, { price: { text: 'WRONG' }, from: { text: 'WRONG' } })).toBe(text)
  })

  it('may stand beside a merge tag', () => {
    expect(fillPlaceholders('{{first_name}}: {price}{{x}}', { price: { text: '9,90 €' } })).toBe('{{first_name}}: 9,90 €{{x}}')
  })

  it('that passes the check is filled wherever it stands, in any text', () => {
    const parts = fc.oneof(fc.constantFrom('{', '}', '{{', '}}', '{price}', '{%', '%}', ' ', 'a'), fc.string({ unit: 'grapheme' }))
    fc.assert(
      fc.property(fc.array(parts), (pieces) => {
        const text = pieces.join('')
        const facts = Object.fromEntries(placeholderNames.map((name) => [name, { text: '#' }]))
        const filled = fillPlaceholders(text, facts)
        expect(placeholdersIn(filled).filter((name) => (placeholderNames as readonly string[]).includes(name))).toEqual([])
      }),
    )
  })

  it('is looked for in 100,000 braces', () => {
    const complaints = {
      ['{'.repeat(100_000)]: /^undefined$/,
      ['{{a'.repeat(33_000)]: /^{a has no closing brace/,
      ['{{ {a} '.repeat(14_000)]: /^{a} is not a fact/,
      ['{price'.repeat(16_000)]: /^{price has no closing brace/,
    }
    for (const [text, complaint] of Object.entries(complaints)) {
      expect(String(checkPlaceholders(text))).toMatch(complaint)
      expect(fillPlaceholders(text, {})).toBe(text)
    }
  })
})

describe('The ends of the validity', () => {
  it('are dates that stand inside a sentence', async () => {
    const document = restaurantDocument()
    document.campaign.offer.validFrom = '2026-06-05T00:00:00+03:00'
    document.campaign.offer.validUntil = '2026-06-08T00:00:00+03:00'
    const { snapshot } = await snapshotOf(document)
    expect(momentsOf(snapshot, 'bg')).toEqual({ from: { text: '5 юни' }, until: { text: '7 юни' } })
    expect(momentsOf(snapshot, 'ar').until?.text).toMatch(/^\u2068.*\u2069$/)
  })

  it('say the year where it changes, and are absent where nothing is set', async () => {
    const document = restaurantDocument()
    document.campaign.offer.validFrom = '2026-12-29T00:00:00+02:00'
    document.campaign.offer.validUntil = '2027-01-03T00:00:00+02:00'
    const { snapshot } = await snapshotOf(document)
    expect(momentsOf(snapshot, 'en').until?.text).toBe('January 2, 2027')
    snapshot.campaign.offer.validFrom = null
    expect(momentsOf(snapshot, 'en')).toEqual({ until: { text: 'January 2' } })
  })
})

describe('A campaign', () => {
  const problemsOf = (change: (document: ReturnType<typeof restaurantDocument>) => void) => {
    const document = restaurantDocument()
    change(document)
    return checkDocument(document).filter(({ severity }) => severity === 'error')
  }

  it('with a mistyped placeholder in its body is refused at that place', () => {
    const [problem] = problemsOf(({ campaign }) => {
      campaign.body.bg = [{ type: 'paragraph', content: [{ text: 'Само {pirce}' }] }]
    })
    expect(problem).toMatchObject({ path: 'campaign.body.bg', message: expect.stringContaining('{price}') })
  })

  it('with a placeholder that is half bold is refused, and one that is all bold is not', () => {
    const bold = (...texts: string[]) =>
      problemsOf(({ campaign }) => {
        campaign.body.bg = [{ type: 'paragraph', content: texts.map((text, at) => ({ text, bold: at % 2 === 1 })) }]
      })
    expect(bold('Само {pri', 'ce} днес')).toMatchObject([
      { path: 'campaign.body.bg', message: expect.stringContaining('Only a part of {price} is bold') },
    ])
    expect(bold('Само ', '{price}', ' днес')).toEqual([])
  })

  it('names an end of the validity only if it has one', () => {
    const change = ({ campaign }: ReturnType<typeof restaurantDocument>) => {
      campaign.summary.bg = 'До {until}'
      campaign.offer.validUntil = null
    }
    expect(problemsOf(change)).toEqual([expect.objectContaining({ path: 'campaign.summary.bg' })])
  })

  it.each(['slogan', 'terms'] as const)('has no placeholder in its %s, where none is filled in', (field) => {
    const [problem] = problemsOf(({ campaign }) => {
      if (field === 'slogan') campaign.slogan.bg = 'Обяд за {price}'
      else campaign.offer.terms.bg = 'До {until}'
    })
    expect(problem?.message).toContain('exactly as written')
  })
})

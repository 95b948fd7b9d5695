import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ruleOf } from '../../../src/content/findings/rules.ts'
import { groupFindings, type FindingScope } from '../../../src/release/findings/group-findings.ts'
import type { PlacedFinding } from '../../../src/release/findings/placed-findings.ts'

const locales = ['bg', 'sk', 'az', 'fil', 'en']
const sizes = ['728x90', '300x250', '160x600', '970x250', '320x50', '1200x628', '1080x1080', 'a5', 'a4', '']
const formats = ['png', 'webp', 'html', '']

const tooLong = (locale: string, size: string, format: string, by: number): PlacedFinding => ({
  rule: 'text-fits',
  severity: 'warning',
  place: 'headline',
  field: `campaign.headline.${locale}`,
  message: `Shorten it by about ${by} characters.`,
  expected: 'size 20 at least',
  actual: `size ${20 - by / 10}`,
  phase: 'live',
  touchpoint: 'website',
  locale,
  size,
  format,
  seen: { asset: `/v1/assets/${locale}-${size}.${format}`, type: format === 'png' ? 'image/png' : 'text/html', size, format },
})

describe('findings by their cause', () => {
  it('make one line of a headline that is too long in five languages, nine sizes and three formats, the worst first', () => {
    const placed = locales.flatMap((locale, index) =>
      sizes.slice(0, 9).flatMap((size) => ['html', 'png', 'webp'].map((format) => tooLong(locale, size, format, index + 1))),
    )
    const groups = groupFindings(placed, ruleOf)
    expect(groups).toHaveLength(1)
    expect(groups).toMatchObject([{ rule: 'text-fits', at: 'campaign.headline', locales, sizes: sizes.slice(0, 9) }])
    expect(groups[0]?.cases.map((one) => one.message)).toEqual([5, 4, 3, 2, 1].map((by) => `Shorten it by about ${by} characters.`))
    expect(groups[0]?.cases[0]).toMatchObject({ locales: ['en'], expected: 'size 20 at least', actual: 'size 19.5' })
  })

  it('make one line of a picture that is too small in several sizes, whose places name the sizes', () => {
    const small = (size: string, needs: number): PlacedFinding => ({
      ...tooLong('bg', size, 'png', 1),
      rule: 'photo-size',
      place: `photo ${size}`,
      message: `Upload it with ${needs} px or more.`,
      expected: `${needs} px`,
      actual: '640 px',
    })
    const groups = groupFindings(
      [small('970x250', 970), small('1080x1080', 1080), small('728x90', 728)].map(({ field: _, ...rest }) => rest),
      ruleOf,
    )
    expect(groups).toMatchObject([{ at: 'photo', sizes: ['970x250', '1080x1080', '728x90'] }])
    expect(groups[0]?.cases[0]).toMatchObject({ message: 'Upload it with 1080 px or more.', seen: { size: '1080x1080', locale: 'bg' } })
  })

  it('say what their rule means and what to do; one of an older version has its message only', () => {
    const [known, gone] = groupFindings([tooLong('bg', 'a5', 'png', 3), { ...tooLong('bg', 'a5', 'png', 3), rule: 'gone' }], ruleOf)
    expect(known).toMatchObject({ title: 'Words are too long for their place', whatToDo: 'Shorten the text.' })
    expect([gone?.title, gone?.whatToDo, gone?.cases[0]?.message]).toEqual([undefined, undefined, 'Shorten it by about 3 characters.'])
  })

  it('link to a picture rather than to what has to be unpacked', () => {
    const groups = groupFindings([tooLong('bg', 'a5', 'html', 3), tooLong('bg', 'a5', 'png', 3)], ruleOf)
    expect(groups[0]?.cases[0]?.seen).toMatchObject({ format: 'png', touchpoint: 'website', locale: 'bg' })
  })

  const anyPlaced: fc.Arbitrary<PlacedFinding> = fc
    .record({
      rule: fc.constantFrom('text-fits', 'weight', 'photo-size'),
      severity: fc.constantFrom('info' as const, 'warning' as const, 'blocker' as const),
      place: fc.constantFrom('headline', 'photo', ''),
      message: fc.string({ maxLength: 3 }),
      expected: fc.option(fc.string({ maxLength: 3 }), { nil: undefined }),
      actual: fc.option(fc.string({ maxLength: 3 }), { nil: undefined }),
      phase: fc.constantFrom('teaser', 'live'),
      touchpoint: fc.constantFrom('website', 'flyer'),
      locale: fc.constantFrom(...locales),
      size: fc.constantFrom(...sizes),
      format: fc.constantFrom(...formats),
    })
    .map(({ expected, actual, place, ...rest }) => ({
      ...rest,
      place: place === 'photo' ? `photo ${rest.size}` : place,
      ...(expected === undefined ? {} : { expected }),
      ...(actual === undefined ? {} : { actual }),
    }))
  const holds = (scope: FindingScope, { phase, touchpoint, locale, size, format }: PlacedFinding): boolean =>
    scope.phases.includes(phase) &&
    scope.touchpoints.includes(touchpoint) &&
    scope.locales.includes(locale) &&
    (size === '' || scope.sizes.includes(size)) &&
    (format === '' || scope.formats.includes(format))

  it('lose nothing and invent nothing: every finding is in one case of one line, with its figures', () => {
    fc.assert(
      fc.property(fc.array(anyPlaced, { maxLength: 60 }), (placed) => {
        const groups = groupFindings(placed, ruleOf)
        for (const one of placed) {
          const homes = groups.flatMap((group) =>
            group.rule === one.rule && group.severity === one.severity && holds(group, one)
              ? group.cases.filter(
                  (each) =>
                    each.message === one.message && each.expected === one.expected && each.actual === one.actual && holds(each, one),
                )
              : [],
          )
          expect(homes.length).toBeGreaterThan(0)
        }
        for (const { cases, ...group } of groups) {
          expect(cases.length).toBeGreaterThan(0)
          for (const scope of [group, ...cases])
            for (const names of [scope.phases, scope.touchpoints, scope.locales, scope.sizes, scope.formats])
              expect(new Set(names).size).toBe(names.length)
          expect(new Set(cases.flatMap((each) => each.locales))).toEqual(new Set(group.locales))
          expect(new Set(cases.flatMap((each) => each.sizes))).toEqual(new Set(group.sizes))
        }
      }),
    )
  })

  it('stand in no more lines than there are causes, blockers first, then warnings, then notes', () => {
    fc.assert(
      fc.property(fc.array(anyPlaced, { maxLength: 60 }), (placed) => {
        const groups = groupFindings(placed, ruleOf)
        const causes = placed.map(({ rule, severity, place }) => `${rule} ${severity} ${place.split(' ')[0] ?? ''}`)
        expect(groups).toHaveLength(new Set(causes).size)
        const order = groups.map(({ severity }) => ['blocker', 'warning', 'info'].indexOf(severity))
        expect(order).toEqual(order.toSorted((a, b) => a - b))
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { findingMaker } from '../../../src/content/findings/finding-maker.ts'
import { rules, type RuleName } from '../../../src/content/findings/rules.ts'
import type { Rule } from '../../../src/content/findings/rule.ts'

const own = {
  'shop-sign/too-loud': { title: 'The sign shouts', severity: 'warning', whatToDo: 'Write it quietly.' },
  'shop-sign/crooked': { title: 'The sign hangs crooked', severity: ['info', 'blocker'], whatToDo: 'Straighten it.' },
} as const
const about = { place: 'headline', message: 'Mend it.' }

describe('a finding', () => {
  it('has the severity of its rule, whether that is ours or a channel’s', () => {
    const finding = findingMaker(own)
    expect(finding('text-fits', about)).toEqual({ rule: 'text-fits', severity: 'blocker', ...about })
    expect(finding('shop-sign/too-loud', about)).toEqual({ rule: 'shop-sign/too-loud', severity: 'warning', ...about })
    expect(finding('shop-sign/crooked', { severity: 'info', ...about }).severity).toBe('info')
  })

  it('of a rule that there is not is an error that names it, and one that has to choose a severity says so', () => {
    const careless = findingMaker(own) as (rule: string, about: object) => unknown
    expect(() => careless('shop-sign/too-lod', about)).toThrow('There is no rule "shop-sign/too-lod". Add it to the table of rules.')
    expect(() => careless('toString', about)).toThrow('There is no rule "toString"')
    expect(() => careless('weight', about)).toThrow('The rule "weight" has several severities: choose one of warning or blocker.')
    expect(careless('text-fits', { severity: 'info', ...about })).toMatchObject({ severity: 'blocker' })
  })
})

it.each(Object.entries<Rule>(rules) as [RuleName, Rule][])(
  'The rule %s is told in a title and one short sentence',
  (_, { title, whatToDo }) => {
    expect(title).toMatch(/^[A-Z].{5,50}[^.]$/)
    expect(whatToDo).toMatch(/^[A-Z][^.!?]{10,90}\.$/)
  },
)

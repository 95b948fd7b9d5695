import { describe, expect, it } from 'vitest'
import { channelOf } from '../../../src/admin/fields/adaptable.ts'
import { budgetOf } from '../../../src/admin/fields/budget.ts'

const slot = { name: 'headline', label: 'Headline', hard: 10 }

describe('the budget of a place for words', () => {
  it('says what it takes while words are within it, and by how much they are over', () => {
    expect(budgetOf(slot, '0123456789')).toEqual({ isOver: false, says: 'Headline takes 10 characters at most.' })
    expect(budgetOf(slot, '0123456789abc')).toEqual({ isOver: true, says: '3 characters too long: Headline takes 10 characters at most.' })
  })

  it('counts a placeholder as nothing, since what it will say is not known', () => {
    expect(budgetOf(slot, '0123456789{price}')).toMatchObject({ isOver: false })
  })

  it('counts what people see: a family is one character', () => {
    expect(budgetOf({ ...slot, hard: 1 }, '👨‍👩‍👧')).toMatchObject({ isOver: false })
  })

  it('is nothing where a place has no limit', () => {
    expect(budgetOf({ name: 'body', label: 'Body' }, 'words')).toBeUndefined()
  })
})

describe('the channel that own words are for', () => {
  const channels = [
    { name: 'email', label: 'Email', slots: [] },
    { name: 'flyer', label: 'Flyer', slots: [slot] },
  ]
  const touchpoints = [{ key: 'park-flyer', name: 'Park flyer', channel: 'flyer' }]
  it('is that of the touchpoint, or the one of that name', () => {
    expect(channelOf('park-flyer', touchpoints, channels)?.name).toBe('flyer')
    expect(channelOf('email', touchpoints, channels)?.name).toBe('email')
  })
  it('is none for what is neither, such as a touchpoint that is gone', () => {
    expect(channelOf('gone', touchpoints, channels)).toBeUndefined()
    expect(channelOf(undefined, touchpoints, channels)).toBeUndefined()
  })
})

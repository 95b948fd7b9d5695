// @vitest-environment happy-dom
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { createElement, type ComponentType } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { AdaptationBudget, AdaptationOf, AdaptationSlot } from '../../src/admin/fields/adaptation-fields.tsx'
import { ChosenText } from '../../src/admin/fields/chosen-text.tsx'
import { FactPicker } from '../../src/admin/fields/fact-picker.tsx'
import { FormerCurrency } from '../../src/admin/fields/former-currency.tsx'
import { PrintProfile } from '../../src/admin/fields/print-profile.tsx'
import { answering } from './answers.ts'
import { admin } from './payload-ui.ts'

vi.mock('@payloadcms/ui', () => import('./payload-ui.ts'))

const channels = [
  { name: 'email', label: 'Email', slots: [{ name: 'subject', label: 'Subject', hard: 10 }] },
  { name: 'flyer', label: 'Flyer', slots: [{ name: 'headline', label: 'Headline' }] },
]
const field = { name: 'of', label: 'Where', required: true }
const draw = (component: unknown, props: object) => render(createElement(component as ComponentType<object>, props))
const optionsOf = (label: string) => Array.from(screen.getByLabelText(label).querySelectorAll('option'), ({ textContent }) => textContent)

describe('own words for a touchpoint or channel', () => {
  beforeEach(() => {
    answering([[/touchpoints\?/, { docs: [{ key: 'park', name: 'Park flyer', channel: 'flyer' }] }]])
    admin.fill({ brand: 1 })
  })

  it('are for a channel or for a touchpoint of the chosen brand', async () => {
    draw(AdaptationOf, { channels, field, path: 'adaptations.0.of' })
    await waitFor(() => expect(optionsOf('Where')).toEqual(['Email (all)', 'Flyer (all)', 'Park flyer']))
  })

  it('stand in a place of the channel that was chosen in the same row', async () => {
    admin.fill({ 'adaptations.0.of': 'email', 'adaptations.1.of': 'park' })
    draw(AdaptationSlot, { channels, field: { name: 'slot', label: 'Place' }, path: 'adaptations.0.slot' })
    draw(AdaptationSlot, { channels, field: { name: 'slot', label: 'Other place' }, path: 'adaptations.1.slot' })
    await waitFor(() => expect(optionsOf('Other place')).toEqual(['Headline']))
    expect(optionsOf('Place')).toEqual(['Subject'])
  })

  it('are counted while they are typed, where their place has a limit', () => {
    admin.fill({ 'adaptations.0.of': 'email', 'adaptations.0.slot': 'subject', 'adaptations.0.text': '0123456789' })
    const { container } = draw(AdaptationBudget, { channels, path: 'adaptations.0.text' })
    expect(container.textContent).toBe('Subject takes 10 characters at most.')
    act(() => admin.fill({ 'adaptations.0.text': '0123456789a' }))
    expect(container.textContent).toBe('1 character too long: Subject takes 10 characters at most.')
    act(() => admin.fill({ 'adaptations.0.of': 'flyer' }))
    expect(container.textContent).toBe('')
  })
})

describe('a text that is chosen from a list', () => {
  const options = [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B' },
  ]
  it('is one, and stays to be seen when it is in the list no longer', () => {
    admin.fill({ of: 'gone' })
    draw(ChosenText, { field, path: 'of', options })
    expect(optionsOf('Where')).toEqual(['A', 'B', 'gone'])
    fireEvent.change(screen.getByLabelText('Where'), { target: { value: 'b' } })
    expect(admin.value('of')).toBe('b')
    expect(optionsOf('Where')).toEqual(['A', 'B'])
  })

  it('can be several', () => {
    admin.fill({ of: ['b', 'gone'] })
    draw(ChosenText, { field: { ...field, hasMany: true }, path: 'of', options })
    const select = screen.getByLabelText('Where')
    expect(optionsOf('Where')).toEqual(['A', 'B', 'gone'])
    const [first] = select.querySelectorAll('option')
    if (first) first.selected = true
    fireEvent.change(select)
    expect(admin.value('of')).toEqual(['a', 'b', 'gone'])
  })
})

it('a print profile is a shipped one or one of the brand’s, which takes the place of its name', async () => {
  answering([
    [
      /brands\/1\?/,
      {
        printProfiles: [
          { name: 'ruse', label: 'Printer in Ruse' },
          { name: 'office', label: 'Our office' },
        ],
      },
    ],
  ])
  admin.fill({ brand: 1 })
  const shipped = [{ name: 'office', label: 'Office printer' }]
  draw(PrintProfile, { field: { name: 'profile', label: 'Profile' }, path: 'profile', shipped })
  expect(optionsOf('Profile')).toEqual(['Office printer'])
  await waitFor(() => expect(optionsOf('Profile')).toEqual(['Our office', 'Printer in Ruse']))
})

describe('a currency', () => {
  it('that is no longer money is warned of, with the one to use', () => {
    admin.fill({ currency: 'BGN' })
    draw(FormerCurrency, { path: 'currency' })
    expect(screen.getByRole('status').textContent).toMatch(/^BGN is no longer money since .+ Give the price in EUR\.$/)
    act(() => admin.fill({ currency: 'EUR' }))
    expect(screen.queryByRole('status')).toBeNull()
  })
})

describe('facts below a text', () => {
  const names = ['price', 'previousPrice']
  const shown = () => draw(FactPicker, { path: 'headline', names })

  it('are complained of when a name is wrong, but not while it is typed', async () => {
    vi.useFakeTimers()
    const { container } = shown()
    const complaint = () => container.querySelector('p')?.textContent
    act(() => admin.fill({ headline: 'From {pricee}' }))
    expect(complaint()).toBe('')
    await act(() => vi.advanceTimersByTimeAsync(600))
    expect(complaint()).toContain('pricee')
    act(() => admin.fill({ headline: 'From {price}' }))
    await act(() => vi.advanceTimersByTimeAsync(600))
    expect(complaint()).toBe('')
  })

  it('are read when somebody opens them, in the language of the words, and say what is not set', async () => {
    admin.set({ document: { id: 5 }, locale: 'bg' })
    const asked = answering([[/facts/, { facts: { price: '9,90 €', previousPrice: null } }]])
    const { container } = shown()
    expect(asked).toEqual([])
    const details = container.querySelector('details')
    if (details) details.open = true
    act(() => void details?.dispatchEvent(new Event('toggle')))
    await waitFor(() => expect(screen.getByRole('button', { name: /^Price/ }).textContent).toBe('Price 9,90 €'))
    expect(screen.getByRole('button', { name: /^Previous price/ }).textContent).toBe('Previous price not set yet')
    expect(asked.map(({ path }) => path)).toEqual(['/api/campaigns/5/facts?locale=bg'])
  })

  it('are read in the language that a row beside them names', async () => {
    admin.set({ document: { id: 5 }, locale: 'bg' })
    admin.fill({ 'adaptations.0.locale': 'sk' })
    const asked = answering([[/facts/, { facts: {} }]])
    const { container } = draw(FactPicker, { path: 'adaptations.0.text', names })
    const details = container.querySelector('details')
    if (details) details.open = true
    act(() => void details?.dispatchEvent(new Event('toggle')))
    await waitFor(() => expect(asked.map(({ path }) => path)).toEqual(['/api/campaigns/5/facts?locale=sk']))
  })
})

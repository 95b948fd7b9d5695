// @vitest-environment happy-dom
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { createElement, type ComponentType } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ZonedDateField } from '../../../src/admin/fields/zoned-date-field.tsx'
import { answering, refusing } from '../answers.ts'
import { admin } from '../payload-ui.ts'

vi.mock('@payloadcms/ui', () => import('../payload-ui.ts'))
beforeEach(() => {
  answering([[/brands\/1\?/, { timeZone: 'Europe/Sofia' }]])
})

const path = 'offer.start'
const input = () => screen.getByLabelText('From')
async function shown(values: object) {
  admin.fill(values as Record<string, unknown>)
  render(createElement(ZonedDateField as ComponentType<object>, { field: { name: 'start', label: 'From' }, path }))
  await waitFor(() => expect(input()).toHaveProperty('disabled', false))
}
const type = (value: string) => fireEvent.change(input(), { target: { value } })

describe('a date and time in a form', () => {
  it('is shown and kept on the clocks of the brand', async () => {
    await shown({ brand: 1, [path]: '2026-06-05T15:00:00.000Z' })
    expect(input()).toHaveProperty('value', '2026-06-05T18:00')
    expect(screen.getByText('Time in Europe/Sofia, on this day UTC+03:00.')).toBeTruthy()
    type('2026-12-05T18:00')
    expect(admin.value(path)).toBe('2026-12-05T16:00:00.000Z')
    type('')
    expect(admin.value(path)).toBeNull()
  })

  it('that the clocks skip is complained of at once', async () => {
    await shown({ brand: 1 })
    type('2026-03-29T03:30')
    expect((await screen.findByRole('alert')).textContent).toBeTruthy()
    expect(input()).toHaveProperty('value', '2026-03-29T03:30')
  })

  it('that the clocks show twice is warned of', async () => {
    await shown({ brand: 1 })
    type('2026-10-25T03:30')
    expect((await screen.findByRole('status')).textContent).toBeTruthy()
  })

  it('goes by the first of several brands', async () => {
    await shown({ brands: [1, 2], [path]: '2026-06-05T15:00:00.000Z' })
    expect(input()).toHaveProperty('value', '2026-06-05T18:00')
  })

  it.each([
    ['no brand is chosen', {}],
    ['the brand cannot be read', { brand: 1 }],
  ])('cannot be typed while %s', async (_, values) => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const asked = answering([[/./, refusing(403, 'No')]])
    admin.fill({ ...values, [path]: '2026-06-05T15:00:00.000Z' })
    render(createElement(ZonedDateField as ComponentType<object>, { field: { name: 'start', label: 'From' }, path }))
    await waitFor(() => expect(said).toHaveBeenCalledTimes(asked.length))
    expect(input()).toHaveProperty('disabled', true)
    expect(input()).toHaveProperty('value', '')
    expect(screen.getByText(/^Choose the brand first/)).toBeTruthy()
    said.mockRestore()
  })
})

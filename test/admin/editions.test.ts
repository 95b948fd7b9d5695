// @vitest-environment happy-dom
import { act, render, screen, within } from '@testing-library/react'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Payload } from 'payload'
import { describe, expect, it, vi } from 'vitest'
import { OutdatedEditions } from '../../src/admin/release/outdated-editions.tsx'
import { PrintRuns } from '../../src/admin/print/print-runs.tsx'
import { answering, refusing } from './answers.ts'
import { admin } from './payload-ui.ts'

vi.mock('@payloadcms/ui', () => import('./payload-ui.ts'))

const edition = {
  id: 'e 1',
  title: 'Edition 1',
  campaign: 'summer',
  touchpoint: 'park',
  date: '2026-06-05',
  by: 'Ana',
  quantity: 2500,
  gone: false,
  state: 'Printed from release 3, which is live.',
}
const outdated = 'Outdated. Printed from release 2, which is no longer live; release 3 shows something else.'

describe('the page for the press', () => {
  const names = { touchpointName: 'Park flyer', language: 'Bulgarian', sizeName: 'A5', phaseName: 'Live' }
  const printable = { release: 3, mayPrint: true, choices: [{ touchpoint: 'park', locale: 'bg', size: 'a5', phase: 'live', ...names }] }
  async function shown(editions: readonly object[], choices: object = printable) {
    admin.set({ document: { id: 7, savedDocumentData: { slug: 'summer' } } })
    const asked = answering([
      [/print-choices/, choices],
      [/print-runs\?/, { docs: editions }],
      [/print-runs$/, { id: 'e 2', number: 2 }],
    ])
    vi.spyOn(window.location, 'assign').mockImplementation(() => undefined)
    await act(async () => void render(createElement(PrintRuns)))
    return asked
  }

  it('lists the editions with the name of their flyer, and says which is outdated in the field', async () => {
    await shown([edition, { ...edition, id: 'e 2', title: 'Edition 2', state: outdated, quantity: null }])
    const [, first, second] = screen.getAllByRole('row')
    const cells = (row: HTMLElement | undefined) =>
      within(row ?? document.body)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent)
    expect(cells(first)).toEqual(['Edition 1', 'Park flyer', 'Printed from release 3, which is live.', '2500', '2026-06-05 by Ana', 'PDF'])
    expect(cells(second)[2]).toBe(outdated)
    expect(second?.querySelector('strong')?.textContent).toBe('Outdated. ')
    expect(cells(second)[3]).toBe('–')
    expect(
      within(first ?? document.body)
        .getByRole('link', { name: 'PDF' })
        .getAttribute('href'),
    ).toBe('/api/print-runs/e%201/file')
  })

  it('does not call outdated what is no longer in the field, and keeps the key of a flyer that is gone', async () => {
    await shown([{ ...edition, state: outdated, gone: true, touchpoint: 'old-flyer' }])
    expect(screen.getByText('No longer')).toBeTruthy()
    expect(screen.getByText('old-flyer')).toBeTruthy()
    expect(document.querySelector('strong')).toBeNull()
  })

  it('looks again after an export', async () => {
    const asked = await shown([])
    expect(screen.getByText('No edition has been exported yet.')).toBeTruthy()
    await act(async () => screen.getByRole('button').click())
    expect(asked.filter(({ path }) => path.includes('print-choices'))).toHaveLength(2)
    expect(screen.getByRole('status').textContent).toMatch(/^Edition 2 was exported/)
  })

  it('says that it could not be read, and before the first save what it is for', async () => {
    await shown([], refusing(403, 'No'))
    expect(screen.getByRole('alert').textContent).toMatch(/^What can be printed could not be read/)
    act(() => admin.set({ document: {} }))
    expect(screen.getByText(/^Save the campaign first/)).toBeTruthy()
  })
})

describe('the dashboard’s list of what is outdated in the field', () => {
  const listed = async (...editions: readonly object[]) => {
    const payload = {
      config: { custom: {}, admin: { custom: {} }, collections: [], routes: { admin: '/admin' }, serverURL: '' },
      find: () => Promise.resolve({ docs: editions }),
    } as unknown as Payload
    return renderToStaticMarkup(await OutdatedEditions({ payload, user: null }))
  }

  it('names each edition with why, leading to it, and none that is true', async () => {
    const html = await listed(edition, { ...edition, id: 'e 2', title: 'Edition 2', state: outdated })
    expect(html).toContain('href="/admin/collections/print-runs/e%202"')
    expect(html.replace(/<[^>]*>/g, '')).toBe(
      'Outdated in the fieldsummer, park: Edition 2. Printed from release 2, which is no longer live; release 3 shows something else.',
    )
  })

  it('is not there where nothing is outdated', async () => {
    expect(await listed(edition)).toBe('')
  })
})

// @vitest-environment happy-dom
import { act, render, screen } from '@testing-library/react'
import { createElement } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { ReleaseState } from '../../../src/admin/release/release-state.tsx'
import { answering, refusing } from '../answers.ts'
import { admin } from '../payload-ui.ts'

vi.mock('@payloadcms/ui', () => import('../payload-ui.ts'))

const saved = { id: 7, lastUpdateTime: 1, savedDocumentData: { slug: 'summer' } }
const nowhere = { phases: [], touchpoints: [], locales: [], sizes: [], formats: [] }
const group = (severity: string, message: string) => ({
  ...nowhere,
  rule: 'price',
  severity,
  at: '',
  title: `The ${severity}`,
  cases: [{ ...nowhere, message }],
})
const findings = (...found: object[]) => ({ findings: found, locales: ['bg'], phases: ['live'], touchpoints: {} })

/** The page of a campaign with these releases, when its news have come. */
async function shown(releases: readonly object[], found: object = findings(), problems: readonly object[] = []) {
  const asked = answering([
    [/findings/, found],
    [/problems/, { problems }],
    [/releases/, { docs: releases }],
  ])
  await act(async () => {
    render(createElement(ReleaseState))
    await vi.advanceTimersByTimeAsync(0)
  })
  return asked
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  admin.set({ document: saved })
})

describe('the state of a campaign’s releases', () => {
  it('says which is live, and what would look better in it', async () => {
    await shown([{ number: 3, status: 'live' }], findings(group('warning', 'Small print'), group('info', 'Long')))
    expect(screen.getByText('Release 3 is live')).toBeTruthy()
    expect(screen.getByText('1 thing would look better')).toBeTruthy()
    expect(screen.getByText('1 thing to know')).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('alerts of a release that is blocked, with what blocks it, while the one before is live', async () => {
    await shown(
      [
        { number: 4, status: 'blocked' },
        { number: 3, status: 'live' },
      ],
      findings(group('blocker', 'The price does not fit'), group('warning', 'Small print')),
    )
    expect(screen.getByText('Release 3 is live')).toBeTruthy()
    const alert = screen.getByRole('alert').textContent
    expect(alert).toMatch(/^Release 4 is blocked; touchpoints keep what they had\./)
    expect(alert).toContain('The price does not fit')
    expect(screen.getByText('1 thing would look better in release 4')).toBeTruthy()
  })

  it('says that a release is being made ready, and that nothing is live yet', async () => {
    await shown([{ number: 1, status: 'built' }])
    expect(screen.getByText('Nothing of this campaign is live')).toBeTruthy()
    expect(screen.getByText(/^Release 1 is being made ready/)).toBeTruthy()
  })

  it('says how a first release is made, and before the first save what a draft is for', async () => {
    await shown([])
    expect(screen.getByText(/^Not released yet/)).toBeTruthy()
    act(() => admin.set({ document: {} }))
    expect(screen.getByText(/^Save the draft/)).toBeTruthy()
  })

  it('lists what keeps the draft from being published, errors apart from the rest', async () => {
    const problem = { path: 'offer.price', field: 'Price', message: 'Say a price.' }
    await shown([], findings(), [
      { ...problem, severity: 'error' },
      { ...problem, severity: 'warning', path: 'summary', field: 'Summary' },
    ])
    expect(screen.getByText(/^Keeps the saved draft from being published \(1\)/)).toBeTruthy()
    expect(screen.getByText(/^Worth a look before publishing \(1\)/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Price' })).toBeTruthy()
  })

  it('looks again for a minute after a save, and then no more', async () => {
    const asked = await shown([{ number: 1, status: 'built' }])
    const looks = () => asked.filter(({ path }) => path.includes('/releases')).length
    expect(looks()).toBe(1)
    await act(() => vi.advanceTimersByTimeAsync(10 * 60_000))
    expect(looks()).toBe(21)
    await act(async () => {
      admin.set({ document: { ...saved, lastUpdateTime: 2 } })
      await vi.advanceTimersByTimeAsync(3000)
    })
    expect(looks()).toBe(23)
  })

  it('keeps what it knows when the server cannot be asked, says so, and takes that back', async () => {
    await shown([{ number: 3, status: 'live' }])
    answering([[/./, refusing(503, 'Busy')]])
    await act(() => vi.advanceTimersByTimeAsync(3000))
    expect(screen.getByText(/^What is live could not be read/)).toBeTruthy()
    expect(screen.getByText('Release 3 is live')).toBeTruthy()
    answering([
      [/findings/, findings()],
      [/problems/, { problems: [] }],
      [/releases/, { docs: [{ number: 4, status: 'live' }] }],
    ])
    await act(() => vi.advanceTimersByTimeAsync(3000))
    expect(screen.queryByText(/^What is live could not be read/)).toBeNull()
    expect(screen.getByText('Release 4 is live')).toBeTruthy()
  })

  it('says that the findings could not be read, which is not the same as none', async () => {
    await shown([{ number: 3, status: 'live' }], refusing(500, 'No'))
    expect(screen.getByText(/^What was found in release 3 could not be read/)).toBeTruthy()
  })
})

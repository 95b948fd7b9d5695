// @vitest-environment happy-dom
import { renderHook, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { useFactValues } from '../../src/admin/fields/use-fact-values.ts'
import { useReleaseFindings } from '../../src/admin/release/use-release-findings.ts'
import { useTimeZone } from '../../src/admin/hooks/use-time-zone.ts'
import { useTitles } from '../../src/admin/edits/use-titles.ts'
import { useTouchpoints } from '../../src/admin/fields/use-touchpoints.ts'
import { answering, refusing } from './answers.ts'
import { admin } from './payload-ui.ts'

vi.mock('@payloadcms/ui', () => import('./payload-ui.ts'))

const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
beforeEach(() => said.mockClear())

describe('the time zone of a brand', () => {
  it('is the brand’s, and UTC for one that has none', async () => {
    answering([
      [/brands\/1\?/, { timeZone: 'Europe/Sofia' }],
      [/brands\/2\?/, { timeZone: null }],
    ])
    const { result, rerender } = renderHook(useTimeZone, { initialProps: 1 as unknown })
    await waitFor(() => expect(result.current).toBe('Europe/Sofia'))
    rerender(2)
    await waitFor(() => expect(result.current).toBe('UTC'))
  })

  it('is not guessed where the server refuses: a time typed on a wrong clock would be wrong', async () => {
    answering([[/brands/, refusing(403, 'You are not allowed to perform this action.')]])
    const { result } = renderHook(useTimeZone, { initialProps: 1 as unknown })
    await waitFor(() => expect(said).toHaveBeenCalled())
    expect(result.current).toBeUndefined()
  })

  it('is unknown, and not asked for, while no brand is chosen', () => {
    const asked = answering([])
    expect(renderHook(useTimeZone, { initialProps: undefined as unknown }).result.current).toBeUndefined()
    expect(asked).toEqual([])
  })

  it('of a brand that was left in the meantime does not come late', async () => {
    let late: (answer: Response) => void = () => undefined
    answering([
      [/brands\/1\?/, () => new Promise<Response>((resolve) => (late = resolve))],
      [/brands\/2\?/, { timeZone: 'Asia/Manila' }],
    ])
    const { result, rerender } = renderHook(useTimeZone, { initialProps: 1 as unknown })
    rerender(2)
    late(Response.json({ timeZone: 'Europe/Sofia' }))
    await waitFor(() => expect(result.current).toBe('Asia/Manila'))
  })
})

describe('the touchpoints of the brand that the form has chosen', () => {
  it('are asked for anew when another brand is chosen, and none while there is none', async () => {
    const asked = answering([
      [/equals%5D=1&/, { docs: [{ key: 'park' }] }],
      [/equals%5D=2&/, { docs: [{ key: 'shop' }] }],
    ])
    const { result } = renderHook(() => useTouchpoints())
    expect(result.current).toEqual([])
    expect(asked).toEqual([])
    admin.fill({ brand: 1 })
    await waitFor(() => expect(result.current).toEqual([{ key: 'park' }]))
    admin.fill({ brand: 2 })
    await waitFor(() => expect(result.current).toEqual([{ key: 'shop' }]))
  })
})

describe('the names of documents', () => {
  it('are what their collection goes by, and ids for what is not known or gone', async () => {
    admin.set({ collections: { pictures: { admin: { useAsTitle: 'alt' } } } })
    answering([[/pictures\/1\?/, { alt: 'A lantern' }]])
    const named = [
      { collection: 'pictures', id: 1 },
      { collection: 'pictures', id: 'gone' },
    ]
    const { result } = renderHook(() => useTitles(named))
    expect(result.current('pictures', 1)).toBe('pictures/1')
    await waitFor(() => expect(result.current('pictures', 1)).toBe('A lantern'))
    expect(result.current('pictures', 'gone')).toBe('pictures/gone')
  })

  it('are asked for once each, however often they are named', async () => {
    const asked = answering([[/./, {}]])
    renderHook(() => useTitles([1, 1, 2].map((id) => ({ collection: 'fonts', id }))))
    await waitFor(() => expect(asked).toHaveLength(2))
  })
})

describe('the values of facts', () => {
  it('are asked for when they are wanted, in the language of the words', async () => {
    admin.set({ document: { id: 5 } })
    const asked = answering([[/facts/, { facts: { price: '9,90 €', coupon: null } }]])
    const { result, rerender } = renderHook(({ wanted }) => useFactValues('bg', wanted), { initialProps: { wanted: false } })
    expect(asked).toEqual([])
    rerender({ wanted: true })
    await waitFor(() => expect(result.current).toEqual({ price: '9,90 €', coupon: null }))
    expect(asked.map(({ path }) => path)).toEqual(['/api/campaigns/5/facts?locale=bg'])
  })
})

describe('what was found in a release', () => {
  const release = { number: 3, status: 'live' }
  it('is known, or said not to be: it is not the same as nothing', async () => {
    answering([[/7\/findings/, { findings: [] }]])
    const { result, rerender } = renderHook(({ id, line }) => useReleaseFindings(id, line), { initialProps: { id: 7, line: release } })
    expect(result.current).toBeUndefined()
    await waitFor(() => expect(result.current).toEqual({ findings: [] }))
    rerender({ id: 8, line: release })
    await waitFor(() => expect(result.current).toBe('failed'))
  })

  it('is asked for anew when the release has changed its state', async () => {
    const asked = answering([[/findings/, { findings: [] }]])
    const { rerender } = renderHook(({ line }) => useReleaseFindings(7, line), { initialProps: { line: { ...release, status: 'built' } } })
    await waitFor(() => expect(asked).toHaveLength(1))
    rerender({ line: { ...release, status: 'built' } })
    rerender({ line: release })
    await waitFor(() => expect(asked).toHaveLength(2))
  })
})

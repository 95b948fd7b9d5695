// @vitest-environment happy-dom
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { createElement } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { PreviewWall } from '../../../src/admin/preview/preview-wall.tsx'
import { answering, refusing, type Asked } from '../answers.ts'
import { admin } from '../payload-ui.ts'

vi.mock('@payloadcms/ui', () => import('../payload-ui.ts'))

const touchpoint = (key: string, name: string, kind: string, more: object = {}) => ({
  key,
  name,
  kind,
  channel: kind.toLowerCase(),
  speaks: true,
  beside: [],
  findings: [],
  now: null,
  sizes: [{ size: '300x250', label: '', width: 300, height: 250, cards: [{ side: '', format: 'webp', formats: ['webp', 'png'] }] }],
  ...more,
})
const wall = {
  kind: 'wall',
  locales: ['en', 'bg'],
  locale: 'en',
  direction: 'ltr',
  phases: [{ phase: 'live', name: 'Live' }],
  phase: 'live',
  ownRules: {},
  touchpoints: [
    touchpoint('site', 'Our website', 'Web banner', { now: { release: 3, campaign: 'summer', headline: 'Lanterns' } }),
    touchpoint('news', 'Newsletter', 'Email', { beside: [{ label: 'Subject', text: 'Lanterns tonight' }], sizes: [] }),
    touchpoint('blog', 'Blog', 'Web banner', { now: { release: 8, campaign: 'winter', headline: 'Snow' } }),
  ],
}
const card = (at: string) => ({
  kind: 'card',
  touchpoint: at,
  size: '300x250',
  format: 'webp',
  key: `drawn ${at}`,
  shows: 'picture',
  type: 'image/webp',
  content: 'AAAA',
  name: '',
  weight: 12_000,
  findings: [],
  isLive: false,
})
const lines = (...all: object[]) => new Response(all.map((line) => `${JSON.stringify(line)}\n`).join(''))

/** All cards are in sight as soon as they are there. */
class AtOnce {
  constructor(private readonly heard: (entries: object[]) => void) {}
  observe = () => this.heard([{ isIntersecting: true }])
  disconnect = () => undefined
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('IntersectionObserver', AtOnce)
  admin.set({ document: { id: 7, lastUpdateTime: 1, savedDocumentData: { slug: 'summer' } } })
  admin.fill({ headline: 'Lanterns' })
})
const settle = (ms = 100) => act(() => vi.advanceTimersByTimeAsync(ms))

async function shown(answer: () => Response): Promise<Asked[]> {
  const asked = answering([[/campaigns\/7\/preview$/, answer]])
  render(createElement(PreviewWall))
  await settle()
  return asked
}
const drawing = (asked: Asked[]) => asked.map(({ body }) => (body as { draw: { touchpoint: string }[] }).draw.map((one) => one.touchpoint))
const state = () => screen.getByRole('status').textContent

describe('the preview beside a form', () => {
  it('shows every touchpoint, those of a kind together, with what each shows now', async () => {
    const asked = await shown(() => lines(wall, card('site'), card('blog')))
    expect(screen.getAllByRole('heading').map(({ textContent }) => textContent)).toEqual([
      'Preview',
      'Web banner',
      'Our website',
      'Blog',
      'Email',
      'Newsletter',
    ])
    expect(screen.getByText('Release 3 is live')).toBeTruthy()
    expect(screen.getByText('Shows “Snow” now')).toBeTruthy()
    expect(screen.getByText('Shows nothing now')).toBeTruthy()
    expect(screen.getByText('Lanterns tonight')).toBeTruthy()
    expect(screen.getByRole('img', { name: 'Our website, 300×250, English' })).toBeTruthy()
    expect(state()).toBe('Up to date')
    expect(drawing(asked)).toEqual([[], ['site', 'blog']])
  })

  it('asks again when something else was typed, after a pause, and dims what was drawn before', async () => {
    const asked = await shown(() => lines(wall, card('site'), card('blog')))
    admin.fill({ headline: 'Lanterns by' })
    await settle(200)
    admin.fill({ headline: 'Lanterns by the lake' })
    await settle(200)
    expect(asked).toHaveLength(2)
    await settle(200)
    expect(asked).toHaveLength(3)
    expect(asked[2]?.body).toMatchObject({ data: { headline: 'Lanterns by the lake' }, has: ['drawn site', 'drawn blog'] })
  })

  it('shows another language at once, until the form changes its own', async () => {
    const asked = await shown(() => lines(wall))
    const last = () => asked.at(-1)?.body as { show: object; locale: string }
    fireEvent.change(screen.getByLabelText('Language'), { target: { value: 'bg' } })
    await settle(0)
    expect(last().show).toEqual({ locale: 'bg' })
    act(() => admin.set({ locale: 'sk' }))
    await settle(400)
    expect(last().locale).toBe('sk')
    expect(last().show).toEqual({})
  })

  it('shows another format, which is asked for', async () => {
    const asked = await shown(() => lines(wall, card('site'), card('blog')))
    fireEvent.change(within(screen.getByRole('article', { name: 'Blog' })).getByLabelText('Format'), { target: { value: 'png' } })
    await settle()
    expect(asked.at(-1)?.body).toMatchObject({ draw: [{ touchpoint: 'blog', size: '300x250', format: 'png' }] })
  })

  it('says why nothing comes, and tries again when it is asked to', async () => {
    let answers = 0
    await shown(() => (answers++ === 0 ? refusing(429, 'Eight previews of yours wait already.') : lines(wall)))
    expect(screen.getByRole('alert').textContent).toContain('Eight previews of yours wait already.')
    expect(state()).toBe('Not up to date')
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
    await settle()
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.getAllByRole('article')).toHaveLength(3)
  })

  it('lists what is missing where nothing can be shown before', async () => {
    await shown(() =>
      lines({ kind: 'problems', problems: [{ path: 'headline', field: 'Headline', severity: 'error', message: 'Write one.' }] }),
    )
    expect(screen.getByText(/^Keeps this from being published/)).toBeTruthy()
    expect(screen.getByText('Nothing can be shown before that is mended.')).toBeTruthy()
  })

  it('says of a picture why it cannot be drawn, and of a touchpoint why it cannot be shown', async () => {
    const failed = { kind: 'failed', touchpoint: 'site', size: '300x250', format: 'webp', message: 'The font lacks ѝ.' }
    await shown(() =>
      lines(
        { ...wall, touchpoints: [wall.touchpoints[0], touchpoint('gate', 'Gate', 'Sign', { failure: 'No layout.', speaks: false })] },
        failed,
      ),
    )
    expect(screen.getByText('This cannot be drawn: The font lacks ѝ.')).toBeTruthy()
    expect(screen.getByText('This cannot be shown: No layout.')).toBeTruthy()
    expect(screen.getByText('It does not speak English.')).toBeTruthy()
  })

  it('looks after a save whether it is live by now', async () => {
    const asked = await shown(() => lines(wall))
    const before = asked.length
    act(() => admin.set({ document: { id: 7, lastUpdateTime: 2, savedDocumentData: { slug: 'summer' } } }))
    await settle(60_000)
    expect(asked.length - before).toBe(4)
  })

  it('asks for nothing while it is not open', async () => {
    admin.set({ isLivePreviewing: false })
    expect(await shown(() => lines(wall))).toEqual([])
  })
})

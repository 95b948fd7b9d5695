// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/react'
import { createElement } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { PrintForm } from '../../../src/admin/print/print-form.tsx'
import { answering, refusing } from '../answers.ts'

vi.mock('@payloadcms/ui', () => import('../payload-ui.ts'))

const choice = {
  touchpoint: 'park',
  touchpointName: 'Park flyer',
  locale: 'bg',
  language: 'Bulgarian',
  size: 'a5',
  sizeName: 'A5',
  phase: 'live',
  phaseName: 'Live',
}
const news = { release: 3, mayPrint: true, choices: [choice, { ...choice, size: 'a6', sizeName: 'A6' }], editions: [] }

const shown = (to: object = {}) => {
  const onExported = vi.fn()
  vi.spyOn(window.location, 'assign').mockImplementation(() => undefined)
  render(createElement(PrintForm, { campaign: 7, news: { ...news, ...to }, onExported }))
  return onExported
}
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
const send = () => fireEvent.click(screen.getByRole('button'))

describe('the form for the printer', () => {
  it('exports what was chosen, says so, and forgets the copies and the note', async () => {
    const asked = answering([[/print-runs$/, { id: 'e 9', number: 9 }]])
    const onExported = shown()
    type('Size', 'a6')
    type('Copies', '2 500')
    type('Note', 'Printer in Ruse')
    send()
    expect((await screen.findByRole('status')).textContent).toMatch(/^Edition 9 was exported/)
    const order = { touchpoint: 'park', locale: 'bg', size: 'a6', phase: 'live', quantity: 2500, note: 'Printer in Ruse' }
    expect(asked).toEqual([{ method: 'POST', path: '/api/campaigns/7/print-runs', body: order }])
    expect(onExported).toHaveBeenCalledOnce()
    expect(window.location.assign).toHaveBeenCalledWith('/api/print-runs/e%209/file')
    expect(screen.getByLabelText('Copies')).toHaveProperty('value', '')
  })

  it('leaves the number of copies open where none is typed', async () => {
    const asked = answering([[/print-runs$/, { id: 'e', number: 1 }]])
    shown()
    send()
    await screen.findByRole('status')
    expect(asked[0]?.body).toMatchObject({ quantity: null })
  })

  it('exports nothing for a number of copies that is none, and says what is wrong', () => {
    const asked = answering([])
    shown()
    type('Copies', '2.500')
    send()
    expect(screen.getByRole('alert').textContent).toMatch(/“2\.500” is no number of copies/)
    expect(asked).toEqual([])
  })

  it('says in the server’s words why it refuses, and keeps what was typed', async () => {
    answering([[/print-runs$/, refusing(409, 'Release 3 is no longer live.')]])
    const onExported = shown()
    type('Note', 'Printer in Ruse')
    send()
    expect((await screen.findByRole('alert')).textContent).toBe('Release 3 is no longer live.')
    expect(screen.getByLabelText('Note')).toHaveProperty('value', 'Printer in Ruse')
    expect(onExported).not.toHaveBeenCalled()
  })

  it.each([
    [{ release: null }, /^Nothing of this campaign is live/],
    [{ choices: [] }, /^This campaign has no flyer/],
    [{ mayPrint: false }, /^Release 3 is live\. A publisher or an admin can export it/],
  ])('is not there where nothing can be printed: %j', (to, words) => {
    shown(to)
    expect(screen.getByText(words)).toBeTruthy()
    expect(screen.queryByRole('button')).toBeNull()
  })
})

// @vitest-environment happy-dom
import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { createElement } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { StaleSave } from '../../../src/admin/edits/stale-save.tsx'
import { answering, refusing } from '../answers.ts'
import { admin, form, setData } from '../payload-ui.ts'

vi.mock('@payloadcms/ui', () => import('../payload-ui.ts'))
vi.spyOn(console, 'error').mockImplementation(() => undefined)

const text = (name: string, label: string) => ({ name, type: 'text', label })
const opened = { headline: 'Lanterns', summary: 'Old', note: 'Same', revision: 'r1' }
const theirs = { headline: 'Lanterns by the lake', summary: 'Theirs', note: 'Same', revision: 'r2', updatedAt: '2026-06-05T15:00:00.000Z' }

/** A form in which the summary was changed, as it was in what somebody else has saved. */
beforeEach(() => {
  admin.set({
    document: { id: 7, collectionSlug: 'campaigns', data: opened },
    collections: { campaigns: { fields: [text('headline', 'Headline'), text('summary', 'Summary'), text('note', 'Note')] } },
  })
  admin.fill({ headline: 'Lanterns', summary: 'Mine', note: 'Same' })
})

/** The server refuses a save, since somebody else has saved. */
async function refused() {
  render(createElement(StaleSave, { path: 'revision' }))
  await act(async () => {
    admin.set({
      fields: { headline: { value: 'Lanterns' }, summary: { value: 'Mine' }, note: { value: 'Same' }, revision: { valid: false } },
    })
  })
}
const rowOf = (label: string) => screen.getByRole('rowheader', { name: label }).closest('tr') ?? document.body
const press = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })))

describe('a save over what somebody else has saved', () => {
  it('asks for nothing before it is refused', () => {
    const asked = answering([])
    render(createElement(StaleSave, { path: 'revision' }))
    expect(asked).toEqual([])
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('shows their version beside the form’s, where they differ, and is still to be saved', async () => {
    const asked = answering([[/campaigns\/7\?/, theirs]])
    await refused()
    expect(asked[0]?.path).toContain('locale=en&fallback-locale=none')
    expect(form.setModified).toHaveBeenCalledWith(true)
    expect(screen.getAllByRole('rowheader').map(({ textContent }) => textContent)).toEqual(['Headline', 'Summary'])
    expect(rowOf('Headline').textContent).toContain('Theirs, taken in: you did not change it')
    expect(within(rowOf('Summary')).getByLabelText('Keep mine')).toHaveProperty('checked', true)
  })

  it('brings both together: theirs, and over it what was changed in the form', async () => {
    answering([[/campaigns\/7\?/, theirs]])
    await refused()
    await press('Bring both together')
    expect(form.reset).toHaveBeenCalledWith({ ...theirs, summary: 'Mine' })
    expect(setData).toHaveBeenCalledWith(theirs)
    expect(form.setModified).toHaveBeenLastCalledWith(true)
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('takes theirs where that is chosen, and mine where it is chosen again', async () => {
    answering([[/campaigns\/7\?/, theirs]])
    await refused()
    fireEvent.click(within(rowOf('Summary')).getByLabelText('Take theirs'))
    expect(within(rowOf('Summary')).getByLabelText('Take theirs')).toHaveProperty('checked', true)
    fireEvent.click(within(rowOf('Summary')).getByLabelText('Keep mine'))
    fireEvent.click(within(rowOf('Summary')).getByLabelText('Take theirs'))
    await press('Bring both together')
    expect(form.reset).toHaveBeenCalledWith(theirs)
  })

  it('drops mine altogether, and there is nothing left to save', async () => {
    answering([[/campaigns\/7\?/, theirs]])
    await refused()
    await press('Drop mine')
    expect(form.reset).toHaveBeenCalledWith(theirs)
    expect(form.setModified).toHaveBeenLastCalledWith(false)
  })

  it('says so where they changed nothing that differs from the form', async () => {
    answering([[/campaigns\/7\?/, { ...opened, summary: 'Mine', revision: 'r2' }]])
    await refused()
    expect(screen.getByRole('alert').textContent).toContain('They changed nothing that differs')
    expect(screen.queryByRole('table')).toBeNull()
  })

  it('tells to copy what was written where their version cannot be read', async () => {
    answering([[/campaigns\/7\?/, refusing(500, 'No')]])
    await refused()
    expect(screen.getByRole('alert').textContent).toMatch(/could not be read\. Copy what you wrote/)
  })

  it('is over once the form has a newer revision', async () => {
    answering([[/campaigns\/7\?/, theirs]])
    await refused()
    await act(async () => admin.set({ document: { id: 7, collectionSlug: 'campaigns', data: theirs }, fields: {} }))
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/react'
import { createElement } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { MakeKey } from '../../../src/admin/fields/make-key.tsx'
import { answering, refusing } from '../answers.ts'
import { admin } from '../payload-ui.ts'

vi.mock('@payloadcms/ui', () => import('../payload-ui.ts'))
beforeEach(() => admin.set({ document: { id: 'c1' } }))
const press = () => {
  render(createElement(MakeKey))
  fireEvent.click(screen.getByRole('button'))
}

describe('making a client’s key', () => {
  it('shows it once, and goes on with the revision that the client has by then', async () => {
    const asked = answering([[/clients\/c1\/key$/, { key: 'lk_secret', revision: 'r2' }]])
    press()
    expect((await screen.findByRole('status')).textContent).toBe('Copy it now: lk_secret')
    expect(asked).toMatchObject([{ method: 'POST' }])
    expect(admin.value('revision')).toBe('r2')
  })

  it.each([
    [refusing(403, 'Only admins make keys.'), 'Only admins make keys.'],
    [() => Promise.reject(new TypeError('fetch failed')), 'The server could not be reached. Try again.'],
  ])('says why there is none, and can be tried again', async (answer, words) => {
    answering([[/key$/, answer]])
    press()
    expect((await screen.findByRole('alert')).textContent).toBe(words)
    expect(screen.queryByRole('status')).toBeNull()
    expect(screen.getByRole('button')).toHaveProperty('disabled', false)
    expect(admin.value('revision')).toBeUndefined()
  })

  it('waits for the client to be saved', () => {
    admin.set({ document: {} })
    render(createElement(MakeKey))
    expect(screen.queryByRole('button')).toBeNull()
  })
})

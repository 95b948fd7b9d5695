// @vitest-environment happy-dom
import { act, render, waitFor } from '@testing-library/react'
import { createElement } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { hasDarkForm, wearScheme } from '../../src/admin/preview/colour-scheme.ts'
import { focusField } from '../../src/admin/findings/focus-field.ts'
import { insertWords } from '../../src/admin/fields/insert-words.ts'
import { useInSight } from '../../src/admin/hooks/use-in-sight.ts'
import { useWidth } from '../../src/admin/hooks/use-width.ts'

beforeEach(() => {
  document.body.innerHTML = ''
})
const page = (html: string): void => void (document.body.innerHTML = html)
const element = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector)
  if (found === null) throw new Error(`the page has no ${selector}`)
  return found
}

/** Does something so many frames later. */
const after = (frames: number, act: () => void): void => {
  if (frames === 0) act()
  else requestAnimationFrame(() => after(frames - 1, act))
}

describe('a problem leads to its field', () => {
  it('wherever it stands on the page', () => {
    page('<div id="field-offer__price"><label>Price</label><input></div>')
    focusField('offer.price')
    expect(document.activeElement).toBe(element('input'))
  })

  it('that has no input of its own: a row or a group is found by the end of its id', () => {
    page('<div class="field-type" id="row-7-adaptations__0"><button>Open</button></div>')
    focusField('adaptations.0')
    expect(document.activeElement).toBe(element('button'))
  })

  it('in another tab, which is opened, and waited for until it has drawn its fields', async () => {
    page(`<div class="collection-edit"><div class="tabs-field__tab-button" id="one"></div><div class="tabs-field__tab-button" id="two"></div>
      <div class="tabs-field__tab"></div></div>`)
    const tab = element('.tabs-field__tab')
    const opened: string[] = []
    for (const { id } of document.querySelectorAll('.tabs-field__tab-button')) {
      element(`#${id}`).addEventListener('click', () => {
        opened.push(id)
        tab.innerHTML = ''
        after(3, () => (tab.innerHTML = id === 'two' ? '<input id="field-terms">' : '<div class="field-type"></div>'))
      })
    }
    focusField('terms')
    await waitFor(() => expect(document.activeElement?.id).toBe('field-terms'))
    expect(opened).toEqual(['one', 'two'])
  })

  it('that the form does not have: nothing happens', async () => {
    page('<div class="collection-edit"><div class="tabs-field__tab"><div class="field-type"></div></div></div>')
    focusField('no.such.field')
    expect(document.activeElement).toBe(document.body)
  })
})

describe('words that are inserted', () => {
  const write = vi.fn()
  beforeEach(() => {
    write.mockClear()
    page('<div class="field-type"><input type="text" value="From now"><button></button></div>')
  })

  it('are typed where the browser can, so that they can be taken back', () => {
    const typed = vi.fn(() => true)
    Object.assign(document, { execCommand: typed })
    insertWords(element('button'), '{price}', write)
    expect(typed).toHaveBeenCalledWith('insertText', false, '{price}')
    expect(document.activeElement).toBe(element('input'))
    expect(write).not.toHaveBeenCalled()
  })

  it('stand at the cursor, in place of what is selected, where the browser cannot type', () => {
    Object.assign(document, { execCommand: () => false })
    const input = element('input') as HTMLInputElement
    input.setSelectionRange(5, 8)
    insertWords(element('button'), '{price}', write)
    expect(write).toHaveBeenCalledWith('From {price}')
  })

  it('go nowhere where there is no field', () => {
    page('<button></button>')
    insertWords(element('button'), '{price}', write)
    expect(write).not.toHaveBeenCalled()
  })
})

describe('a page in the light or in the dark', () => {
  const style =
    '@media (prefers-color-scheme: dark) { p { color: white } } @media (prefers-color-scheme: light) and (min-width: 9px) { p { color: black } }'
  it('has a form for the dark if its rules ask for that', () => {
    expect(hasDarkForm(style)).toBe(true)
    expect(hasDarkForm('@media (prefers-color-scheme: light) {}')).toBe(false)
  })

  it('wears the one it is told, whatever the system is', () => {
    const media = (text: string) => ({ media: { mediaText: text }, cssRules: [] })
    const [dark, light, nested] = [
      media('(prefers-color-scheme: dark)'),
      media('(prefers-color-scheme:light) and (min-width: 9px)'),
      media('(prefers-color-scheme: dark)'),
    ]
    const sheet = { cssRules: [dark, { selectorText: 'p' }, { cssRules: [nested] }, light] }
    const framed = { documentElement: document.createElement('html'), styleSheets: [sheet] } as unknown as Document
    wearScheme(framed, 'dark')
    expect(dark?.media.mediaText).toBe('(min-width: 0px)')
    expect(nested?.media.mediaText).toBe('(min-width: 0px)')
    expect(light?.media.mediaText).toBe('(max-width: 0px) and (min-width: 9px)')
    expect(framed.documentElement.style.getPropertyValue('color-scheme')).toBe('dark')
  })
})

describe('an element', () => {
  /** What was watched, and how it is told. */
  const watched: { root: unknown; tell: (isIntersecting: boolean) => void }[] = []
  beforeEach(() => {
    watched.length = 0
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(heard: (entries: object[]) => void, { root }: { root: unknown }) {
          watched.push({ root, tell: (isIntersecting) => heard([{ isIntersecting: !isIntersecting }, { isIntersecting }]) })
        }
        observe = () => undefined
        disconnect = () => undefined
      },
    )
  })

  it('tells when it comes into sight, and that it is out of it when it goes', () => {
    const told: boolean[] = []
    const Card = ({ of }: { of: string }) => createElement('i', { ref: useInSight<HTMLElement>((isInSight) => told.push(isInSight), of) })
    const { rerender, unmount } = render(createElement(Card, { of: 'a' }))
    act(() => watched[0]?.tell(true))
    rerender(createElement(Card, { of: 'a' }))
    expect(told).toEqual([true])
    rerender(createElement(Card, { of: 'b' }))
    expect(told).toEqual([true, false])
    act(() => watched[1]?.tell(true))
    unmount()
    expect(told).toEqual([true, false, true, false])
  })

  it('is looked for in what it scrolls in, or in the window', () => {
    const Card = () => createElement('i', { ref: useInSight<HTMLElement>(() => undefined, 'a') })
    render(createElement('div', { id: 'scrolls', style: { overflowY: 'auto' } }, createElement(Card)))
    expect(watched[0]?.root).toBe(element('#scrolls'))
    render(createElement(Card))
    expect(watched[1]?.root).toBeNull()
  })

  it('knows its width as it changes', () => {
    let tell: (width: number) => void = () => undefined
    vi.stubGlobal(
      'ResizeObserver',
      class {
        constructor(heard: (entries: object[]) => void) {
          tell = (width) => heard([{ contentRect: { width } }])
        }
        observe = () => undefined
        disconnect = () => undefined
      },
    )
    const Page = () => {
      const [ref, width] = useWidth<HTMLElement>()
      return createElement('i', { ref }, width)
    }
    const { container } = render(createElement(Page))
    expect(container.textContent).toBe('0')
    act(() => tell(640))
    expect(container.textContent).toBe('640')
  })
})

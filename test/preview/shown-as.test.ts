import { describe, expect, it } from 'vitest'
import { channels } from '../../src/channels/registry.ts'
import { formatToShow, shownAs } from '../../src/preview/shown-as.ts'

describe('how an output is shown', () => {
  it.each([
    ['image/webp', 'picture'],
    ['image/svg+xml', 'picture'],
    ['text/html; charset=utf-8', 'page'],
    ['TEXT/PLAIN', 'text'],
    ['application/json', 'text'],
    ['application/pdf', 'file'],
    ['image/tiff', 'file'],
    ['message/rfc822', 'file'],
    ['', 'file'],
  ])('%s is a %s', (type, kind) => expect(shownAs(type)).toBe(kind))

  it('is by a light picture of what has a size, and by words of what has none', () => {
    const first = (name: string, size: string) => {
      const specs = channels.find((channel) => channel.name === name)?.spec.formats ?? {}
      const fit = Object.keys(specs).filter((format) => (size === '') === (specs[format]?.sizeless ?? name === 'email'))
      return formatToShow(size, fit, specs)
    }
    expect([first('web-banner', '300x250'), first('facebook-post', '1200x630'), first('facebook-post', ''), first('email', '')]).toEqual([
      'webp',
      'jpg',
      'txt',
      'html',
    ])
    expect(formatToShow('', [], {})).toBeUndefined()
  })
})

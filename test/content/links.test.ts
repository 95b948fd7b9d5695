import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shortCode, shortLink, trackedLink } from '../../src/content/links.ts'

const origin = { campaign: 'park-lunch', touchpoint: 'Sofia-Page', channel: 'facebook-post', locale: 'pt-BR' }

describe('A short link', () => {
  it('never changes, for it is printed on flyers', () => {
    expect(shortCode('park-lunch', 'sofia-flyer', 'bg')).toBe('gkbym6kx')
  })

  it('has eight characters that nobody misreads', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (campaign, touchpoint, locale) => {
        expect(shortCode(campaign, touchpoint, locale)).toMatch(/^[0-9abcdefghjkmnpqrstvwxyz]{8}$/)
      }),
    )
  })

  it('differs where campaign, touchpoint or locale differ, also if their letters run together', () => {
    expect(new Set([shortCode('a', 'bc', 'd'), shortCode('ab', 'c', 'd'), shortCode('a', 'b', 'cd')]).size).toBe(3)
  })

  it('stands below the public address, with one slash', () => {
    expect(shortLink('https://hub.example/', 'abcd2345')).toBe('https://hub.example/l/abcd2345')
  })
})

describe('A tracked link', () => {
  it('says in lower case where the visitor came from', () => {
    expect(trackedLink('https://shop.example/park', origin)).toBe(
      'https://shop.example/park?utm_source=sofia-page&utm_medium=facebook-post&utm_campaign=park-lunch&utm_content=pt-br',
    )
  })

  it('keeps other parameters and the fragment, and replaces UTM parameters typed by hand', () => {
    const url = new URL(trackedLink('https://shop.example/?q=a%20b&utm_source=Hand#menu', origin))
    expect(url.searchParams.get('q')).toBe('a b')
    expect(url.searchParams.getAll('utm_source')).toEqual(['sofia-page'])
    expect(url.hash).toBe('#menu')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addressesBelow } from '../../../src/content/addresses/addresses.ts'
import { shortCode, trackedLink } from '../../../src/content/addresses/links.ts'
import { asciiLink, publicAddress, readableLink } from '../../../src/content/addresses/web-address.ts'

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
    expect(addressesBelow('https://hub.example/').link('abcd2345')).toBe('https://hub.example/l/abcd2345')
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

  it('keeps every other parameter and the fragment to the byte', () => {
    const ascii = fc.string({ unit: fc.integer({ min: 0x21, max: 0x7e }).map((point) => String.fromCharCode(point)) })
    const parameters = fc.array(
      ascii.map((text) => text.replace(/[&#]/g, '')).filter((text) => !text.startsWith('utm_')),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(parameters, ascii, (parts, anchor) => {
        const [query, fragment] = [parts.join('&'), `#${anchor}`]
        const tracked = trackedLink(`https://shop.example/a?${query}${fragment}`, origin)
        const rest = tracked.slice('https://shop.example/a?'.length)
        expect(rest.startsWith(query === '' ? 'utm_source=' : `${query}&utm_source=sofia-page&`)).toBe(true)
        expect(rest.endsWith(`&utm_content=pt-br${fragment}`)).toBe(true)
      }),
    )
  })

  it.each(['?q=caf%E9', '?sig=a+b%2Fc==&x', '?a=1&&b=%zz&a=2', "?q='x'&{{tag}}"])('leaves %s as it is', (query) => {
    expect(trackedLink(`https://shop.example/${query}`, origin)).toMatch(`https://shop.example/${query}&utm_source=sofia-page&`)
  })

  it('is in ASCII whatever is typed, for it is sent in a header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (query, anchor) => {
        expect(trackedLink(`https://обяд.example/меню?q=${query}#${anchor}`, origin)).toMatch(
          /^https:\/\/xn--90ag2aze\.example\/[\x21-\x7e]+$/,
        )
      }),
    )
  })
})

describe('An address in another script', () => {
  const hosts = ['bücher.example', 'обяд.бг', '例え.テスト', 'موقع.وزارة-الاتصالات.مصر', 'linden.example']

  it.each(hosts)('is in ASCII for machines and readable for people: %s', (host) => {
    const base = publicAddress(`https://${host}/ъгъл/`)
    expect(base).toMatch(/^https:\/\/[\x21-\x7e]+[^/]$/)
    const link = addressesBelow(base).link('abcd2345')
    expect(readableLink(link)).toBe(`https://${host}/ъгъл/l/abcd2345`)
    expect(asciiLink(readableLink(link))).toBe(link)
  })

  it('shows letters for their escapes, and leaves spaces, signs, unseen characters and other encodings escaped', () => {
    expect(readableLink('https://a.example/%D1%8A%D0%B3/caf%E9/a%20b%2Fc/%E2%80%AE')).toBe(
      'https://a.example/ъг/caf%E9/a%20b%2Fc/%E2%80%AE',
    )
  })

  it('stays as it is typed where it is in ASCII', () => {
    for (const link of ['https://Shop.example', 'https://shop.example/%7Ea?q=%E9#x', 'http://localhost:3000/a//b'])
      expect(asciiLink(link)).toBe(link)
  })
})

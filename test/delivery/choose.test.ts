import { describe, expect, it } from 'vitest'
import { webBanner } from '../../src/channels/web-banner/index.ts'
import { choose, wishOf } from '../../src/delivery/choose.ts'
import type { ManifestTouchpoint } from '../../src/release/manifest.ts'

const renditions = Object.entries(webBanner.spec.formats).map(([format, { type, extension }]) => ({
  size: '300x250',
  format,
  sha256: format,
  bytes: 1,
  type,
  extension,
  findings: [],
}))
const touchpoint: ManifestTouchpoint = {
  key: 'website',
  name: 'Website',
  channel: 'web-banner',
  public: true,
  defaultFormat: webBanner.spec.defaultFormat,
  locales: [{ locale: 'en', code: 'abc', link: null, facts: {}, fallbacks: {}, findings: [], renditions }],
}
const brand = { key: 'brand', name: 'Brand', locales: ['en'], defaultLocale: 'en', timeZone: 'Europe/Sofia', evergreen: null }

const formatFor = (query: string, accept?: string): string => {
  const headers = new Headers(accept === undefined ? {} : { accept })
  const choice = choose(touchpoint, brand, wishOf(new URL(`https://hub.example/v1/touchpoints/website?${query}`), headers))
  return choice instanceof Response ? `${choice.status}` : choice.rendition.format
}

describe('the format of a banner that a client gets', () => {
  it('is the one it names, with the pixels it names', () => {
    expect(formatFor('format=webp@2x')).toBe('webp@2x')
    expect(formatFor('format=webp%402x')).toBe('webp@2x')
    expect(formatFor('format=zip')).toBe('zip')
  })

  it('is made for plain screens when it only says what it can show', () => {
    expect(formatFor('', 'image/webp,*/*;q=0.1')).toBe('webp')
    expect(formatFor('', 'image/avif,image/webp;q=0.9')).toBe('avif')
    expect(formatFor('', 'image/jpeg')).toBe('jpg')
    expect(formatFor('')).toBe('jpg')
  })
})

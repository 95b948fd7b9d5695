import { describe, expect, it } from 'vitest'
import { webBanner } from '../../../src/channels/web-banner/index.ts'
import { addressesBelow } from '../../../src/content/addresses/addresses.ts'
import { choose, variantRequestOf } from '../../../src/delivery/http/choose.ts'
import type { ManifestTouchpoint } from '../../../src/release/plan/manifest.ts'

const weights: Record<string, number> = { avif: 10, webp: 15, jpg: 40, png: 78, html: 1, 'webp@2x': 2 }
const renditions = Object.entries(webBanner.spec.formats).map(([format, { type, extension }]) => ({
  size: '300x250',
  format,
  sha256: format,
  bytes: weights[format] ?? 100,
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
  const choice = choose(touchpoint, brand, variantRequestOf(new URL(`https://hub.example/v1/touchpoints/website?${query}`), headers), {
    paths: addressesBelow(''),
  })
  if (choice instanceof Response) return `${choice.status}`
  return choice.rendition === 'view' ? 'view' : choice.rendition.format
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

  const chrome = 'image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8'
  it('is the lightest of those that a browser names for a picture, never one that only fits a wildcard', () => {
    expect(formatFor('', chrome)).toBe('avif')
    expect(formatFor('', chrome.replace('image/avif,', ''))).toBe('webp')
    expect(formatFor('', 'image/png,image/webp,*/*;q=0.5')).toBe('webp')
    expect(formatFor('', 'image/*')).toBe('jpg')
    expect(formatFor('', '*/*')).toBe('jpg')
    expect(formatFor('', 'image/*, image/png;q=0.5, image/webp;q=0')).not.toMatch(/png|webp/)
  })

  it('is the page for who opens the address, and the view for who names JSON', () => {
    expect(formatFor('', 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8')).toBe('html')
    expect(formatFor('', 'application/json')).toBe('view')
    expect(formatFor('', 'application/json, text/plain, */*')).toBe('view')
    expect(formatFor('', 'image/webp, application/json;q=0.5')).toBe('webp')
    expect(formatFor('format=png', 'application/json')).toBe('png')
  })

  it('is none where every one is refused', () => {
    expect(formatFor('', 'audio/mpeg')).toBe('406')
    expect(formatFor('', '*/*;q=0')).toBe('406')
  })
})

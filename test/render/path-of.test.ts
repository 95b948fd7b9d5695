import { describe, expect, it } from 'vitest'
import { pathOf } from '../../src/render/path-of.ts'

const place = {
  phase: 'live',
  touchpoint: 'website',
  channel: 'web-banner',
  locale: 'bg',
  size: '728x90',
  format: 'webp',
  extension: 'webp',
}

describe('the path of an output', () => {
  it('tells phase, touchpoint, language and size', () => {
    expect(pathOf(place)).toBe('website/bg/728x90.webp')
    expect(pathOf({ ...place, phase: 'teaser' })).toBe('teaser/website/bg/728x90.webp')
    expect(pathOf({ ...place, channel: 'email', size: '', format: 'eml', extension: 'eml' })).toBe('website/bg/email.eml')
  })

  it('keeps variants for dense screens apart, by the name that they are known under', () => {
    expect(pathOf({ ...place, format: 'webp@2x' })).toBe('website/bg/728x90@2x.webp')
  })
})

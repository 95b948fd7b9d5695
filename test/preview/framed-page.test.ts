import { load } from 'cheerio'
import { describe, expect, it } from 'vitest'
import { hashOfBytes } from '../../src/content/document/hash.ts'
import { framedPage, withPictures } from '../../src/preview/framed-page.ts'

const hostile = '<p>Lunch</p><script>alert(1)</script><SCRIPT src="//evil.example/x.js"></SCRIPT ><img src=x onerror="alert(1)">'

describe('a page for a frame', () => {
  it.each([
    ['a whole page', `<!doctype html><html><head lang="en"><title>Lunch</title></head><body>${hostile}</body></html>`],
    ['a page that hides its head', `<!doctype html><html><!-- <head> --><body>${hostile}</body></html>`],
    ['a piece of one', hostile],
  ])('may run nothing and lead nowhere: %s', (_, html) => {
    const page = load(framedPage(html))
    expect(page('script')).toHaveLength(0)
    expect(page.text()).toContain('Lunch')
    expect(page('head > meta[http-equiv=Content-Security-Policy]')).toHaveLength(1)
    const framed = framedPage(html)
    expect(framed).toMatch(/^<!doctype html>/)
    expect(framed.indexOf("default-src 'none'")).toBeLessThan(framed.indexOf('<p>Lunch'))
    expect(framed).not.toMatch(/script-src|unsafe-eval/)
  })

  it('shows the pictures that it names by their later address, and leaves other addresses alone', async () => {
    const bytes = new TextEncoder().encode('a picture')
    const [known, unknown] = [hashOfBytes(bytes), hashOfBytes('another')]
    const at = (sha256: string, extension = 'jpg') => `https://hub.example/v1/assets/${sha256}.${extension}`
    const html = [at(known), at(unknown), at(known, 'ics'), `https://other.example/v1/assets/${known}.jpg`].join(' ')
    const shown = await withPictures(html, 'https://hub.example', async (sha256) => (sha256 === known ? bytes : undefined))
    const inside = `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`
    expect(shown).toBe([inside, at(unknown), at(known, 'ics'), `https://other.example/v1/assets/${known}.jpg`].join(' '))
  })
})

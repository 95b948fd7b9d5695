import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hashOfBytes } from '../../src/content/document/hash.ts'
import { contrast } from '../../src/drawing/colour/contrast.ts'
import { exampleEmails, type ExampleEmail } from '../channels/example-emails.ts'

const READABLE = 4.5
const widths = [320, 600, 1200]
const schemes = ['light', 'dark'] as const

/** Every piece of text that is seen, with its colour and the one behind it, as #rrggbb. */
const colours = (page: Page): Promise<{ text: string; colour: string; ground: string }[]> =>
  page.evaluate(() => {
    const hex = (colour: string): string =>
      `#${(colour.match(/\d+/g) ?? [])
        .slice(0, 3)
        .map((part) => Number(part).toString(16).padStart(2, '0'))
        .join('')}`
    const groundOf = (element: Element | null): string => {
      const ground = element ? getComputedStyle(element).backgroundColor : 'rgb(255, 255, 255)'
      return ground === 'rgba(0, 0, 0, 0)' && element ? groundOf(element.parentElement) : hex(ground)
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const found: { text: string; colour: string; ground: string }[] = []
    while (walker.nextNode()) {
      const text = (walker.currentNode.textContent ?? '').replace(/[\s\u200b]+/g, ' ').trim()
      const element = walker.currentNode.parentElement
      if (text === '' || !element?.checkVisibility({ opacityProperty: true })) continue
      found.push({ text, colour: hex(getComputedStyle(element).color), ground: groundOf(element) })
    }
    return found
  })

describe('the emails of the examples in a browser', () => {
  let browser: Browser
  let emails: readonly ExampleEmail[] = []
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
    // The longest languages, and the one that is read from the right.
    emails = await exampleEmails(['bg', 'az', 'fil', 'ar'])
  })
  afterAll(async () => {
    await browser?.close()
  })

  /** The letter as it opens, its pictures answered from what was drawn; `missing` are addresses that nothing was drawn for. */
  async function opened({ html, outputs }: ExampleEmail, width: number, colorScheme: (typeof schemes)[number]) {
    const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme })
    const missing: string[] = []
    await page.route('**/*', async (route) => {
      const hash = /\/v1\/assets\/([0-9a-f]{64})\./.exec(route.request().url())?.[1]
      const output = outputs.find(({ bytes }) => hashOfBytes(bytes) === hash)
      if (!output) missing.push(route.request().url())
      await (output ? route.fulfill({ body: Buffer.from(output.bytes), contentType: output.type }) : route.abort())
    })
    await page.setContent(html, { waitUntil: 'load' })
    return { page, missing }
  }

  it.each(widths.flatMap((width) => schemes.map((scheme) => [width, scheme] as const)))(
    'are no wider than a window of %i px, show their pictures and are readable when it is %s',
    async (width, scheme) => {
      for (const email of emails) {
        const { page, missing } = await opened(email, width, scheme)
        expect(missing, email.name).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth), email.name).toBeLessThanOrEqual(width)
        const broken = await page.evaluate(() => [...document.images].filter((image) => image.naturalWidth === 0).length)
        expect(broken, email.name).toBe(0)
        const texts = await colours(page)
        expect(texts.length, email.name).toBeGreaterThan(10)
        const faint = texts.filter(({ colour, ground }) => contrast(colour, ground) < READABLE)
        expect(faint, email.name).toEqual([])
        await page.close()
      }
    },
  )

  it('take the small picture on a telephone that has no use for the large one', async () => {
    const email = emails.find(({ layout }) => layout === 'photo-led')
    if (!email) throw new Error('no example is led by its picture')
    const { page } = await opened(email, 320, 'light')
    const small = email.outputs.find(({ format }) => format === 'jpg@small')?.bytes ?? new Uint8Array()
    expect(await page.evaluate(() => document.images[0]?.currentSrc)).toContain(hashOfBytes(small))
    await page.close()
  })
})

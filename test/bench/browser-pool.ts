import { chromium, type Page } from 'playwright-core'
import type { Sources } from '../../src/channels/contract/channel.ts'
import { flyer } from '../../src/channels/flyer/index.ts'
import { previewDensity } from '../../src/channels/flyer/spec.ts'
import { checkImage } from '../../src/drawing/images/check-image.ts'
import type { Drawing } from '../../src/drawing/index.ts'
import { browserMarkup, familyOf } from './browser-markup.ts'

type Unit = 'px' | 'mm'

/** A page of a browser that stays open; fonts and images it has seen stay in it. */
export interface BrowserPage {
  /** `density`: pixels for each user unit, one of `densities`. */
  screenshot(drawing: Drawing, format: 'png' | 'jpeg' | 'webp', density?: number): Promise<Uint8Array>
  /** All of one size. */
  pdf(drawings: readonly Drawing[]): Promise<Uint8Array>
}

export interface BrowserPool {
  /** Runs tasks on all pages at once. */
  all<Task>(tasks: readonly Task[], work: (page: BrowserPage, task: Task) => Promise<void>): Promise<void>
  close(): Promise<void>
}

/** Pixels for each user unit that pages are kept open for: pictures, those for dense screens, flyers in mm. */
const densities = [1, 2, ...new Set(Object.values(flyer.spec.sizes).map(previewDensity))]

const shell = '<!doctype html><style>html,body{margin:0}@page{margin:0}</style><script>var __name = (made) => made</script><body></body>'

/** Debian's Chromium without a window, with `pages` pages kept open: the pool that a service of screenshots would run. */
export async function browserPool(pages: number, sources: Sources): Promise<BrowserPool> {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
  const opened = await Promise.all(Array.from({ length: pages }, async () => openPage(await ofEachDensity(), sources)))

  async function ofEachDensity(): Promise<ReadonlyMap<number, Page>> {
    const page = async (deviceScaleFactor: number) => {
      const made = await (await browser.newContext({ deviceScaleFactor, viewport: { width: 1300, height: 1300 } })).newPage()
      await made.setContent(shell)
      return made
    }
    const made = await Promise.all(densities.map(async (density) => [density, await page(density)] as const))
    return new Map(made)
  }

  return {
    async all(tasks, work) {
      const left = [...tasks]
      const lane = async (page: BrowserPage) => {
        for (let task = left.shift(); task !== undefined; task = left.shift()) await work(page, task)
      }
      await Promise.all(opened.map(lane))
    },
    close: () => browser.close(),
  }
}

function openPage(pages: ReadonlyMap<number, Page>, sources: Sources): BrowserPage {
  const pageOf = (density: number): Page => {
    const page = pages.get(density)
    if (page === undefined) throw new RangeError(`no page is open for ${density} pixels a unit`)
    return page
  }
  const addresses = new Map<Page, Map<string, string>>()
  const shown = new Map<Page, string>()

  async function show(page: Page, drawings: readonly Drawing[], unit: Unit): Promise<void> {
    const markups = drawings.map((drawing) => browserMarkup(drawing, unit))
    const svg = markups.map((markup) => `<div style="break-inside:avoid">${markup.svg}</div>`).join('')
    if (shown.get(page) === svg) return
    const fonts = new Map(markups.flatMap((markup) => [...markup.fonts]))
    const images = markups.flatMap((markup) => markup.images)
    const known = addresses.get(page) ?? new Map<string, string>()
    addresses.set(page, known)
    for (const font of fonts.values()) {
      const family = familyOf(font)
      if (known.has(family)) continue
      known.set(family, family)
      await page.evaluate(addFont, { family, base64: Buffer.from(font.bytes).toString('base64') })
    }
    for (const hash of images) {
      if (known.has(hash)) continue
      const bytes = await sources.read(hash)
      const { type } = await checkImage(bytes)
      known.set(hash, await page.evaluate(addImage, { type, base64: Buffer.from(bytes).toString('base64') }))
    }
    const markup = images.reduce((text, hash) => text.replaceAll(`{{${hash}}}`, known.get(hash) ?? ''), svg)
    await page.evaluate(showMarkup, markup)
    shown.set(page, svg)
  }

  return {
    async screenshot(drawing, format, density = 1) {
      const page = pageOf(density)
      await show(page, [drawing], 'px')
      const clip = { x: 0, y: 0, width: drawing.width, height: drawing.height }
      if (format !== 'webp') return page.screenshot({ clip, type: format })
      const session = await page.context().newCDPSession(page)
      const { data } = await session.send('Page.captureScreenshot', { format, quality: 82, clip: { ...clip, scale: 1 } })
      await session.detach()
      return Buffer.from(data, 'base64')
    },
    async pdf(drawings) {
      const page = pageOf(1)
      await show(page, drawings, 'mm')
      const { width, height } = drawings[0] ?? { width: 0, height: 0 }
      return page.pdf({ width: `${width}mm`, height: `${height}mm`, printBackground: true })
    },
  }
}

async function addFont({ family, base64 }: { family: string; base64: string }): Promise<void> {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  document.fonts.add(await new FontFace(family, bytes).load())
}

function addImage({ type, base64 }: { type: string; base64: string }): string {
  return URL.createObjectURL(new Blob([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], { type }))
}

async function showMarkup(markup: string): Promise<void> {
  document.body.innerHTML = markup
  await document.fonts.ready
  const sources = [...document.querySelectorAll('image')].map((image) => image.getAttribute('href') ?? '')
  await Promise.all(
    sources.map(async (source) => {
      const image = new Image()
      image.src = source
      await image.decode()
    }),
  )
}

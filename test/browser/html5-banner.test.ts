import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import { chromium, type Browser, type Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { webBanner } from '../../src/channels/web-banner/index.ts'
import { restaurantDocument, shopDocument, snapshotOf } from '../fixtures/index.ts'

/** The banner as the ad server lays it out, and as a still picture. */
async function banner(size: string, locale: string) {
  const { snapshot, sources } = await snapshotOf(locale === 'ar' ? shopDocument() : restaurantDocument())
  const touchpoint = snapshot.touchpoints.find(({ channel }) => channel === 'web-banner')
  if (!touchpoint) throw new Error('the fixture has no banner')
  const view = webBanner.compose(snapshot, touchpoint, locale)
  const [zip, png] = await webBanner.render(view, { size, formats: ['zip', 'png'] }, sources)
  if (!zip || !png) throw new Error('nothing was drawn')
  const folder = mkdtempSync(join(tmpdir(), 'leitmotif-banner-'))
  for (const [name, bytes] of Object.entries(unzipSync(zip.bytes))) writeFileSync(join(folder, name), bytes)
  return { view, folder, still: png.bytes, url: pathToFileURL(join(folder, 'index.html')).href, ...webBanner.spec.sizes[size] }
}

/** Goes to a moment of the animation, in ms; nothing runs on from there. */
const at = (page: Page, time: number): Promise<void> =>
  page.evaluate((moment) => {
    for (const animation of document.getAnimations()) {
      animation.pause()
      animation.currentTime = moment
    }
  }, time)

/** How far two pictures are from each other: the mean difference of a channel, of 255. */
async function distance(one: Uint8Array, other: Uint8Array): Promise<number> {
  const [a, b] = await Promise.all([one, other].map((bytes) => sharp(bytes).removeAlpha().raw().toBuffer()))
  if (!a || a.length !== b?.length) throw new Error('the pictures have different sizes')
  return a.reduce((sum, value, index) => sum + Math.abs(value - (b[index] ?? 0)), 0) / a.length
}

describe('the HTML5 banner in a browser', () => {
  let browser: Browser
  const folders: string[] = []
  const shown = async (size: string, locale: string, reducedMotion: 'reduce' | 'no-preference' = 'no-preference') => {
    const made = await banner(size, locale)
    folders.push(made.folder)
    const { width = 0, height = 0 } = made
    const context = await browser.newContext({ viewport: { width, height }, reducedMotion })
    const page = await context.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    await page.goto(made.url)
    return { ...made, page, asked, errors }
  }

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
  })
  afterAll(async () => {
    await browser?.close()
    for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  })

  it.each([
    ['300x250', 'bg'],
    ['160x600', 'az'],
    ['970x250', 'ar'],
    ['728x90', 'en'],
    ['320x50', 'sk'],
  ])('shows %s in %s scene by scene, and in the end all that the still picture shows', async (size, locale) => {
    const { page, still, errors, asked } = await shown(size, locale)
    const far: number[] = []
    for (const moment of [0, 2500, 5500, 30_000]) {
      await at(page, moment)
      far.push(await distance(await page.screenshot(), still))
    }
    expect(errors).toEqual([])
    expect(asked.every((url) => url.startsWith('file:'))).toBe(true)
    // Every scene adds to the one before; the last is the picture, but for how the photo is scaled and packed.
    expect(far).toEqual(far.toSorted((a, b) => b - a))
    expect(far[0]).toBeGreaterThan(2 * (far[3] ?? 0))
    expect(far[3]).toBeLessThan(2.5)
  })

  it('stands still, with all facts, for who wishes for less motion', async () => {
    const { page, still } = await shown('300x250', 'bg', 'reduce')
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
    expect(await distance(await page.screenshot(), still)).toBeLessThan(2.5)
  })

  it('comes to rest: after its last scene nothing moves', async () => {
    const { page } = await shown('300x250', 'bg')
    const ends = await page.evaluate(() =>
      document.getAnimations().map((animation) => Number(animation.effect?.getComputedTiming().endTime)),
    )
    expect(ends.length).toBeGreaterThanOrEqual(2)
    expect(Math.max(...ends)).toBeLessThan(30_000)
  })

  it('speaks as one link with its alternative text, which leads where clickTag says', async () => {
    const { page, view } = await shown('300x250', 'en')
    const link = page.getByRole('link', { name: view.alt })
    expect(await link.getAttribute('href')).toBe(view.link)
    expect(await link.getAttribute('target')).toBe('_blank')
    expect(await page.evaluate(() => Reflect.get(window, 'clickTag') as unknown)).toBe(view.link)
  })
})

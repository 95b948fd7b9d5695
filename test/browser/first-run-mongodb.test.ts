import { randomBytes } from 'node:crypto'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFirstAccount, OWNER, startBrowser, startHub, type BrowsedHub } from './a-hub.ts'

const mongo = process.env.MONGODB_TEST_URI

describe.skipIf(mongo === undefined)(`the first run on MongoDB${mongo ? '' : ' (skipped: MONGODB_TEST_URI is not set)'}`, () => {
  let hub: BrowsedHub
  let browser: Browser

  beforeAll(async () => {
    const uri = new URL(mongo ?? '')
    uri.pathname = `/leitmotif-${randomBytes(8).toString('hex')}`
    hub = await startHub({ DATABASE_URI: uri.href })
    browser = await startBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await hub?.stop()
  })

  it('goes from the link to the dashboard, where the examples are live', async () => {
    const { refused } = await makeFirstAccount(browser, hub)
    expect(refused).toEqual([])
    const page = await browser.newPage()
    // A slow machine may still be drawing.
    await expect
      .poll(async () => {
        await page.goto(hub.origin)
        return page.locator('img').count()
      })
      .toBeGreaterThan(0)
    await page.close()
  })

  it('saves a campaign of the examples, and shows it published', async () => {
    const page = await browser.newPage()
    const signedIn = await page.request.post(`${hub.origin}/api/users/login`, { data: OWNER })
    const { token } = (await signedIn.json()) as { token: string }
    const headers = { authorization: `JWT ${token}` }
    const found = await page.request.get(`${hub.origin}/api/campaigns?where[slug][equals]=lantern-evenings&depth=0`, { headers })
    const { docs } = (await found.json()) as { docs: readonly { id: string }[] }
    const path = `${hub.origin}/api/campaigns/${docs[0]?.id}`
    const saved = await page.request.patch(path, { data: { priority: 3, _status: 'published' }, headers })
    expect(await saved.json()).toMatchObject({ doc: { priority: 3, _status: 'published' } })
    await page.close()
  })
})

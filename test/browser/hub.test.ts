import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFirstAccount, OWNER, startBrowser, startHub, type BrowsedHub } from './a-hub.ts'

/** Of what stands behind a page's words, from 0 to 255. */
const brightnessOfGround = (body: Element): number => {
  const [red = 0, green = 0, blue = 0] = (getComputedStyle(body).backgroundColor.match(/\d+/g) ?? []).map(Number)
  return (red + green + blue) / 3
}

describe('the hub in a browser', () => {
  let hub: BrowsedHub
  let browser: Browser
  let origin: string

  beforeAll(async () => {
    hub = await startHub()
    origin = hub.origin
    browser = await startBrowser()
  })

  afterAll(async () => {
    await browser?.close()
    await hub?.stop()
  })

  /** A page on which somebody who has signed in edits a campaign of the examples. */
  const editing = async (slug: string, locale = 'bg'): Promise<Page> => {
    const page = await browser.newPage()
    const { token } = (await (await page.request.post(`${origin}/api/users/login`, { data: OWNER })).json()) as { token: string }
    const found = await page.request.get(`${origin}/api/campaigns?where[slug][equals]=${slug}`, {
      headers: { authorization: `JWT ${token}` },
    })
    const { docs } = (await found.json()) as { docs: readonly { id: string | number }[] }
    await page.goto(`${origin}/admin/collections/campaigns/${docs[0]?.id}?locale=${locale}`)
    return page
  }

  it('shows the page of what is live to anybody', async () => {
    const page = await browser.newPage()
    await page.goto(origin)
    expect(await page.textContent('h1')).toBe('What is live')
    await page.close()
  })

  it('answers an uptime monitor that asks for the head of the page', async () => {
    const { status } = await fetch(origin, { method: 'HEAD' })
    expect(status).toBe(200)
  })

  it('refuses the first account to who comes without the one-time link', async () => {
    const page = await browser.newPage()
    const answer = await page.goto(`${origin}/admin/create-first-user`)
    expect(answer?.status()).toBe(403)
    const refused = await page.request.post(`${origin}/api/users/first-register`, {
      data: { email: 'thief@example.com', password: 'a password' },
    })
    expect(refused.status()).toBe(403)
    await page.close()
  })

  it('makes the first account through the link, once, and shows the dashboard', async () => {
    const { link, refused } = await makeFirstAccount(browser, hub)
    expect(refused).toEqual([])
    expect((await fetch(link)).status).toBe(403)
  })

  it('tells at the field of a placeholder that is none, and inserts the right one from a list, by keyboard too', async () => {
    const page = await editing('lantern-evenings')
    const headline = page.locator('.field-type', { has: page.locator('#field-headline') }).last()
    const input = headline.locator('#field-headline')
    await input.fill('Обяд за {pirce}')
    await headline.getByText('{pirce} is not a fact. Did you mean {price}?').waitFor()

    await input.fill('Обяд за ')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const price = headline.getByRole('button', { name: /^Price \d+,\d\d.€/ })
    await price.waitFor()
    await headline.getByRole('button', { name: 'Second price not set yet' }).waitFor()
    await price.focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => input.inputValue()).toBe('Обяд за {price}')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-headline')
    await page.keyboard.type('!')
    await expect.poll(() => input.inputValue()).toBe('Обяд за {price}!')
    await headline.getByText('is not a fact').waitFor({ state: 'detached' })

    const body = page.locator('.rich-text-lexical').first()
    await body.locator('[data-lexical-editor]').click()
    await page.keyboard.press('Control+Home')
    await body.getByText('Insert a fact').click()
    await body.getByRole('button', { name: /^Until/ }).click()
    await expect.poll(() => body.locator('[data-lexical-editor]').innerText()).toMatch(/^\{until\}/)
    await page.close()
  })

  it('says in the sidebar what would look better in the release, and leads to the very file', async () => {
    const page = await editing('lantern-evenings')
    const fold = page.locator('details', { hasText: 'would look better' }).first()
    await fold.evaluate((element) => element.setAttribute('open', ''))
    // Drawn for a hub that only this computer reaches.
    const line = page.getByRole('listitem').filter({ hasText: 'Links work on this computer only' })
    await line.getByText('Set the public base URL before it is published.').first().waitFor()
    await line.getByText('all languages').first().waitFor()
    const address = await line
      .getByRole('link', { name: /^Look at it/ })
      .first()
      .getAttribute('href')
    expect((await page.request.get(new URL(address ?? '', origin).href)).status()).toBe(200)
    await page.close()
  })

  it('offers the places of the channel that is chosen, and tells how many characters too many own words are', async () => {
    const page = await editing('lantern-evenings')
    await page.getByRole('button', { name: 'Own wording', exact: true }).click()
    await page.getByRole('button', { name: 'Add Own wording' }).click()
    const row = page.locator('#adaptations-row-0')
    const choose = async (field: string, option: string) => {
      await row.locator(`#field-adaptations__0__${field}`).click()
      await page.getByRole('option', { name: option, exact: true }).click()
    }
    await choose('of', 'Email (all)')
    await choose('slot', 'Subject')
    await row.getByText('Subject takes 200 characters at most.').waitFor()
    await row.locator('textarea').fill('Б'.repeat(212))
    await row.getByText('12 characters too long').waitFor()
    await page.close()
  })

  it('shows beside the form what every touchpoint will show of what is typed, unsaved', async () => {
    const page = await editing('fresh-from-the-kiln', 'en')
    const wall = page.getByRole('region', { name: 'Preview', exact: true })
    const [post, letter, banners] = ['Jarra on Facebook', 'Letter to collectors', 'Banners on the web shop'].map((name) =>
      wall.getByRole('article', { name }),
    )
    await post?.getByText('Release 1 is live').waitFor()

    const banner = banners?.getByRole('img').first()
    await banners?.scrollIntoViewIfNeeded()
    const before = await banner?.getAttribute('src')
    await page.locator('#field-headline').fill('Cups under the stars')
    await expect.poll(() => banner?.getAttribute('src')).not.toBe(before)
    await letter?.scrollIntoViewIfNeeded()
    await letter?.locator('dd').first().getByText('Cups under the stars').waitFor()
    await letter?.locator('iframe').first().contentFrame().getByText('Cups under the stars').first().waitFor()

    await page.getByRole('button', { name: 'Offer and place', exact: true }).click()
    const amount = page.locator('#field-offer__price__amount')
    const problem = wall.getByRole('listitem').filter({ hasText: 'not an amount like 9.90' })
    await amount.fill('17,')
    await problem.getByRole('button', { name: 'Offer > Price > Amount', exact: true }).waitFor()
    await amount.fill('17.250')
    await problem.waitFor({ state: 'detached' })
    await post?.scrollIntoViewIfNeeded()
    await post?.getByText('17.250').waitFor()

    await wall.getByLabel('Language').selectOption({ label: 'Arabic' })
    await post?.locator('[lang="ar"][dir="rtl"]').getByText('17.250').waitFor()
    const stored = await page.evaluate(async () => {
      const id = location.pathname.split('/').at(-1)
      const answer = await fetch(`/api/campaigns/${id}?draft=true&locale=en&depth=0`, { credentials: 'include' })
      return (await answer.json()) as { headline: string }
    })
    expect(stored.headline).not.toContain('stars')
    await page.close()
  })

  it('shows an email as in the light, and as in the dark when that is chosen, whatever the system prefers', async () => {
    for (const system of ['light', 'dark'] as const) {
      const page = await editing('fresh-from-the-kiln', 'en')
      await page.emulateMedia({ colorScheme: system })
      // The admin remembers the tab that was open last.
      await page.getByRole('button', { name: 'Message', exact: true }).click()
      const letter = page.getByRole('article', { name: 'Letter to collectors' })
      await letter.scrollIntoViewIfNeeded()
      const ground = () => letter.locator('iframe').last().contentFrame().locator('body').evaluate(brightnessOfGround)
      await expect.poll(ground, system).toBeGreaterThan(200)

      await letter.getByLabel('Appearance').selectOption({ label: 'Dark' })
      await expect.poll(ground, system).toBeLessThan(60)
      // It stays dark while somebody types on.
      await page.locator('#field-headline').fill('Cups under the stars')
      await letter.locator('dd').first().getByText('Cups under the stars').waitFor()
      await letter.locator('iframe').last().contentFrame().getByText('Cups under the stars').first().waitFor()
      await expect.poll(ground, system).toBeLessThan(60)

      await letter.getByLabel('Appearance').selectOption({ label: 'Light' })
      await expect.poll(ground, system).toBeGreaterThan(200)
      await page.close()
    }
  })

  it('shows times on the brand’s clocks with the offset of their day, and tells at once of one that those clocks skip', async () => {
    const page = await editing('lantern-evenings')
    await page.getByRole('button', { name: 'Offer and place', exact: true }).click()
    const input = page.getByLabel('Valid from')
    const field = page.locator('.field-type', { has: input }).last()
    await field.getByText(/Time in Europe\/Sofia, on this day UTC\+0[23]:00/).waitFor()
    await input.fill('2027-12-05T18:00')
    await field.getByText('Time in Europe/Sofia, on this day UTC+02:00').waitFor()
    await input.fill('2027-10-31T03:30')
    await field.getByText('show 03:30 twice').waitFor()
    await input.fill('2027-03-28T03:30')
    await field.getByRole('alert').getByText('never show 2027-03-28 03:30. Did you mean 2027-03-28 04:30?').waitFor()
    expect(await input.inputValue()).toBe('2027-03-28T03:30')
    const answer = page.waitForResponse((response) => response.request().method() === 'PATCH')
    await page.locator('#action-save-draft').click()
    expect((await answer).status()).toBe(400)
    expect(await input.inputValue()).toBe('2027-03-28T03:30')
    await page.close()
  })

  it('runs nothing of what is typed, and leads from what is missing to its field', async () => {
    const page = await editing('table-among-trees')
    const wall = page.getByRole('region', { name: 'Preview', exact: true })
    const headline = page.locator('#field-headline')
    await headline.fill('<img src=x onerror="parent.hacked=1"><script>parent.hacked=1</script>')
    await wall.getByRole('article', { name: 'Fener on Facebook' }).getByText('onerror=').waitFor()
    const newsletter = wall.getByRole('article', { name: 'Newsletter to regulars' })
    await newsletter.scrollIntoViewIfNeeded()
    const frame = newsletter.locator('iframe').first()
    await frame.contentFrame().getByText('onerror=').first().waitFor()
    expect(await frame.getAttribute('sandbox')).toBe('allow-same-origin')
    expect(await page.evaluate(() => Reflect.get(window, 'hacked') as unknown)).toBeUndefined()

    await headline.fill('')
    await page.getByRole('button', { name: 'Offer and place', exact: true }).click()
    await wall.getByRole('button', { name: 'Headline', exact: true }).click()
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('field-headline')
    await page.close()
  })
})

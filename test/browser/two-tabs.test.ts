import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFirstAccount, OWNER, startBrowser, startHub, type BrowsedHub } from './a-hub.ts'

interface Edited {
  readonly id: string | number
  readonly [field: string]: unknown
}

describe('two tabs on one document', () => {
  let hub: BrowsedHub
  let browser: Browser
  let context: BrowserContext
  let token: string

  beforeAll(async () => {
    hub = await startHub()
    browser = await startBrowser()
    await makeFirstAccount(browser, hub)
    context = await browser.newContext({ viewport: { width: 1500, height: 1000 } })
    token = ((await (await context.request.post(`${hub.origin}/api/users/login`, { data: OWNER })).json()) as { token: string }).token
  })

  afterAll(async () => {
    await browser?.close()
    await hub?.stop()
  })

  const rest = async (path: string): Promise<Edited> => {
    const answer = await context.request.get(`${hub.origin}/api${path}`, { headers: { authorization: `JWT ${token}` } })
    const body = (await answer.json()) as Edited & { docs?: Edited[] }
    return body.docs?.[0] ?? body
  }
  const open = async (collection: string, id: string | number, locale: string): Promise<Page> => {
    const page = await context.newPage()
    await page.goto(`${hub.origin}/admin/collections/${collection}/${id}?locale=${locale}`)
    await page.locator('.collection-edit input[type=text]').first().waitFor()
    return page
  }
  /** What is typed before React has taken the form over is lost. */
  const type = async (page: Page, selector: string, words: string): Promise<void> => {
    const input = page.locator(selector)
    await expect
      .poll(async () => {
        await input.fill(words)
        return input.inputValue()
      })
      .toBe(words)
    // The form has taken it once it asks to be saved.
    await page.locator('.form-submit button:not([disabled])').first().waitFor()
  }
  const save = (page: Page, button = '#action-save') => page.locator(button).click()
  /** Waits until the document has this, as it is read without `draft`. */
  const has = (path: string, expected: object): Promise<void> => expect.poll(() => rest(path)).toMatchObject(expected)
  const noticeOn = (page: Page): Locator => page.getByRole('alert', { name: 'Somebody else has saved this' })

  it('shows who publishes second what the first published, in another language too, and brings both together', async () => {
    const { id } = await rest('/campaigns?where[slug][equals]=lantern-evenings&depth=0')
    const [first, second] = [await open('campaigns', id, 'en'), await open('campaigns', id, 'bg')]
    await type(second, '#field-headline', 'Фенери над реката')
    await type(second, '#field-tone', 'quiet')
    await type(first, '#field-headline', 'Lanterns over the river')
    await type(first, '#field-tone', 'formal')
    await type(first, '#field-priority', '7')
    await save(first)
    await has(`/campaigns/${id}?locale=en&depth=0`, { priority: 7, _status: 'published' })

    await save(second)
    const notice = noticeOn(second)
    const row = (name: string) => notice.getByRole('row').filter({ has: second.getByRole('rowheader', { name, exact: true }) })
    await row('Tone').waitFor()
    expect(await row('Tone').innerText()).toMatch(/formal[^]*quiet/)
    expect(await row('Priority').innerText()).toContain('7')
    // Their headline is in another language: nothing to choose between.
    expect(await row('Headline').count()).toBe(0)
    expect(await second.inputValue('#field-headline')).toBe('Фенери над реката')
    expect((await rest(`/campaigns/${id}?locale=bg&depth=0`)).headline).not.toBe('Фенери над реката')

    await notice.getByRole('button', { name: 'Bring both together' }).click()
    await notice.waitFor({ state: 'detached' })
    expect(await second.inputValue('#field-headline')).toBe('Фенери над реката')
    await expect.poll(() => second.inputValue('#field-priority')).toBe('7')
    await save(second)
    await has(`/campaigns/${id}?locale=bg&depth=0`, { headline: 'Фенери над реката', tone: 'quiet', priority: 7, _status: 'published' })
    expect((await rest(`/campaigns/${id}?locale=en&depth=0`)).headline).toBe('Lanterns over the river')
    await Promise.all([first.close(), second.close()])
  })

  it('takes theirs where that is chosen, of a draft as well, and saves on and on in one tab', async () => {
    const { id } = await rest('/campaigns?where[slug][equals]=lantern-evenings&depth=0')
    const [first, second] = [await open('campaigns', id, 'en'), await open('campaigns', id, 'en')]
    await type(second, '#field-headline', 'Mine')
    for (const words of ['Theirs at first', 'Theirs']) {
      await type(first, '#field-headline', words)
      await save(first, '#action-save-draft')
      await expect.poll(async () => (await rest(`/campaigns/${id}?draft=true&locale=en&depth=0`)).headline).toBe(words)
    }
    await save(second, '#action-save-draft')
    const notice = noticeOn(second)
    await notice.getByRole('radio', { name: 'Take theirs' }).click()
    await notice.getByRole('button', { name: 'Bring both together' }).click()
    await notice.waitFor({ state: 'detached' })
    await expect.poll(() => second.inputValue('#field-headline')).toBe('Theirs')
    await Promise.all([first.close(), second.close()])
  })

  it.each([
    ['touchpoints', '#field-name', '#action-save'],
    ['brands', '#field-name', '#action-save'],
  ])('tells it of %s too, and drops one’s own if asked', async (collection, field, button) => {
    const { id } = await rest(`/${collection}?depth=0`)
    const [first, second] = [await open(collection, id, 'en'), await open(collection, id, 'en')]
    await type(second, field, 'Mine')
    await type(first, field, 'Theirs')
    await save(first, button)
    await has(`/${collection}/${id}?depth=0`, { name: 'Theirs' })
    await save(second, button)
    const notice = noticeOn(second)
    await notice.getByText('Theirs', { exact: true }).waitFor()
    expect(await second.inputValue(field)).toBe('Mine')
    await notice.getByRole('button', { name: 'Drop mine' }).click()
    await expect.poll(() => second.inputValue(field)).toBe('Theirs')
    expect((await rest(`/${collection}/${id}?depth=0`)).name).toBe('Theirs')
    await Promise.all([first.close(), second.close()])
  })
})

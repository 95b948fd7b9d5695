import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { freePort } from '../e2e/faults/hub.ts'

/** The first start builds the admin. */
const READY_MS = 290_000

/** A hub with an empty data folder, as `npm start` runs it. */
export interface BrowsedHub {
  readonly origin: string
  /** All that it has said on its terminal. */
  said(): string
  stop(): Promise<void>
}

export async function startHub(env: Readonly<Record<string, string>> = {}): Promise<BrowsedHub> {
  const dataDir = mkdtempSync(join(tmpdir(), 'leitmotif-hub-'))
  const port = await freePort()
  let said = ''
  const hub = spawn(process.execPath, ['scripts/start.mjs'], { env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, ...env } })
  await new Promise<void>((ready, failed) => {
    const late = setTimeout(() => failed(new Error(`The hub was not ready in time:\n${said}`)), READY_MS)
    const hear = (chunk: Buffer): void => {
      said += chunk.toString()
      if (!said.includes('/welcome/') || !said.includes('is ready')) return
      clearTimeout(late)
      ready()
    }
    hub.stdout.on('data', hear)
    hub.stderr.on('data', hear)
    hub.once('exit', (code) => failed(new Error(`The hub stopped with ${code}:\n${said}`)))
  })
  return {
    origin: `http://localhost:${port}`,
    said: () => said,
    async stop() {
      const stopped = new Promise((resolve) => hub.once('exit', resolve))
      hub.kill('SIGINT')
      await stopped
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })

export const OWNER = { email: 'owner@example.com', password: 'correct horse' }

/**
 * Makes the first account as its owner does: by the link, typing and clicking.
 * @returns the link, and what was refused meanwhile
 */
export async function makeFirstAccount(browser: Browser, hub: BrowsedHub): Promise<{ link: string; refused: string[] }> {
  const link = /http:\S+\/welcome\/\S+/.exec(hub.said())?.[0] ?? ''
  const page = await browser.newPage()
  const refused: string[] = []
  page.on('response', (answer) => {
    if (answer.status() >= 400 && answer.request().method() === 'POST') refused.push(`${answer.status()} ${answer.url()}`)
  })
  await page.goto(link)
  // What is typed before React has taken the form over is lost.
  await page.waitForFunction(() => {
    const parts = [...document.querySelectorAll('#field-email, #field-confirm-password, button[type=submit]')]
    return parts.length === 3 && parts.every((part) => Object.keys(part).some((name) => name.startsWith('__reactProps')))
  })
  await page.fill('#field-email', OWNER.email)
  await page.fill('#field-password', OWNER.password)
  await page.fill('#field-confirm-password', OWNER.password)
  await page.click('button[type=submit]')
  await page.waitForURL(/\/admin\/?$/)
  await page.getByText('Nothing is pushed to Facebook').waitFor()
  await page.close()
  return { link, refused }
}

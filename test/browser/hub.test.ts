import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const READY_MS = 280_000

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

describe('the hub in a browser', () => {
  let hub: ChildProcess
  let browser: Browser
  let dataDir: string
  let origin: string
  let said = ''

  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'leitmotif-hub-'))
    const port = await freePort()
    origin = `http://localhost:${port}`
    hub = spawn(process.execPath, ['scripts/start.mjs'], { env: { ...process.env, PORT: String(port), DATA_DIR: dataDir } })
    await new Promise<void>((ready, failed) => {
      const late = setTimeout(() => failed(new Error(`The hub was not ready in time:\n${said}`)), READY_MS)
      const hear = (chunk: Buffer) => {
        said += chunk.toString()
        if (!said.includes('/welcome/') || !said.includes('is ready')) return
        clearTimeout(late)
        ready()
      }
      hub.stdout?.on('data', hear)
      hub.stderr?.on('data', hear)
      hub.once('exit', (code) => failed(new Error(`The hub stopped with ${code}:\n${said}`)))
    })
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    })
  })

  afterAll(async () => {
    await browser?.close()
    const stopped = new Promise((resolve) => hub.once('exit', resolve))
    hub.kill('SIGINT')
    await stopped
    rmSync(dataDir, { recursive: true, force: true })
  })

  it('shows the page of what is live to anybody', async () => {
    const page = await browser.newPage()
    await page.goto(origin)
    expect(await page.textContent('h1')).toBe('What is live')
    await page.close()
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
    const link = /http:\S+\/welcome\/\S+/.exec(said)?.[0] ?? ''
    const page = await browser.newPage()
    await page.goto(link)
    // What is typed before React has taken the form over is lost.
    await page.waitForFunction(() => {
      const parts = [...document.querySelectorAll('#field-email, #field-confirm-password, button[type=submit]')]
      return parts.length === 3 && parts.every((part) => Object.keys(part).some((name) => name.startsWith('__reactProps')))
    })
    await page.fill('#field-email', 'owner@example.com')
    await page.fill('#field-password', 'correct horse')
    await page.fill('#field-confirm-password', 'correct horse')
    await page.click('button[type=submit]')
    await page.waitForURL(/\/admin\/?$/)
    await page.getByText('Nothing is pushed to Facebook').waitFor()
    const again = await page.request.get(link)
    expect(again.status()).toBe(403)
    await page.close()
  })
})

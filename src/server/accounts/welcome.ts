import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The cookie that carries the one-time link's token to the form for the first account. */
export const WELCOME_COOKIE = 'leitmotif-welcome'

const fileOf = (dataDir: string) => join(dataDir, 'welcome')
const hashOfToken = (token: string) => createHash('sha256').update(token).digest()

/**
 * Makes the token of the one-time link for the first account. Only its hash is kept, so each start makes a new one and voids the last.
 * @returns the token, to be printed once.
 */
export function issueWelcomeToken(dataDir: string): string {
  const token = randomBytes(24).toString('base64url')
  writeFileSync(fileOf(dataDir), hashOfToken(token).toString('hex'), { mode: 0o600 })
  return token
}

/** Whether this is the token of the newest one-time link, and no account has been made with it. */
export function isWelcomeToken(dataDir: string, token: string | undefined): boolean {
  if (!token) return false
  let kept: Buffer
  try {
    kept = Buffer.from(readFileSync(fileOf(dataDir), 'utf8'), 'hex')
  } catch (cause) {
    if (isMissing(cause)) return false
    throw cause
  }
  const offered = hashOfToken(token)
  return kept.length === offered.length && timingSafeEqual(kept, offered)
}

/** Voids the link: from now on no first account can be made. */
export function voidWelcomeToken(dataDir: string): void {
  rmSync(fileOf(dataDir), { force: true })
}

/** The token a browser brought along, if any. */
export function welcomeTokenIn(headers: Headers): string | undefined {
  const cookies = headers.get('cookie')?.split(';') ?? []
  const found = cookies.map((cookie) => cookie.trim().split('=')).find(([name]) => name === WELCOME_COOKIE)
  return found?.[1]
}

const isMissing = (cause: unknown) => cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'

import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { issueWelcomeToken, isWelcomeToken, voidWelcomeToken, welcomeTokenIn } from '../../../src/server/accounts/welcome.ts'

const fresh = () => mkdtempSync(join(tmpdir(), 'leitmotif-'))

describe('the one-time link for the first account', () => {
  it('opens with its token and with no other', () => {
    const dataDir = fresh()
    const token = issueWelcomeToken(dataDir)
    expect(isWelcomeToken(dataDir, token)).toBe(true)
    expect(isWelcomeToken(dataDir, `${token}x`)).toBe(false)
    expect(isWelcomeToken(dataDir, undefined)).toBe(false)
  })

  it('is void after the account is made, and when a new one is printed', () => {
    const dataDir = fresh()
    const old = issueWelcomeToken(dataDir)
    const newer = issueWelcomeToken(dataDir)
    expect(isWelcomeToken(dataDir, old)).toBe(false)
    voidWelcomeToken(dataDir)
    expect(isWelcomeToken(dataDir, newer)).toBe(false)
  })

  it('is found among a browser’s other cookies', () => {
    expect(welcomeTokenIn(new Headers({ cookie: 'a=b; leitmotif-welcome=abc_-1; c=d' }))).toBe('abc_-1')
    expect(welcomeTokenIn(new Headers())).toBeUndefined()
  })
})

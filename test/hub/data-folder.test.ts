import { createClient } from '@libsql/client'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkDatabase, ensureWritable } from '../../src/server/folder/check-folder.ts'
import { keptSecret } from '../../src/server/folder/kept-secret.ts'
import { claimFolder } from '../../src/server/folder/one-hub.ts'
import { SettingsError } from '../../src/server/folder/settings.ts'

let dataDir: string
const at = (name: string) => join(dataDir, name)
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'leitmotif-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

describe('the secret of a data folder', () => {
  it('is made once, whole, and only this user can read it', () => {
    const { secret, isAnother } = keptSecret(dataDir)
    expect(secret).toMatch(/^[0-9a-f]{64}$/)
    expect(isAnother).toBe(false)
    expect(keptSecret(dataDir)).toEqual({ secret, isAnother: false })
    expect(readFileSync(at('secret'), 'utf8').trim()).toBe(secret)
    expect(statSync(at('secret')).mode & 0o077).toBe(0)
    expect(readdirSync(dataDir)).toEqual(['secret'])
  })

  it('is made anew over what a kill left of writing it', () => {
    writeFileSync(at('secret.new'), '12ab')
    expect(keptSecret(dataDir).secret).toHaveLength(64)
    expect(readdirSync(dataDir)).toEqual(['secret'])
  })

  it.each(['', '\n', '12ab\n'])('is not replaced where %j is left of it, and the way out is said', (left) => {
    writeFileSync(at('secret'), left)
    expect(() => keptSecret(dataDir)).toThrow(SettingsError)
    expect(() => keptSecret(dataDir)).toThrow(/secret, is damaged: it .* backup .* delete the file and start again/)
    expect(readFileSync(at('secret'), 'utf8')).toBe(left)
  })

  it('is told to be another where the old one is gone', () => {
    writeFileSync(at('leitmotif.db'), '')
    expect(keptSecret(dataDir).isAnother).toBe(true)
    expect(keptSecret(dataDir).isAnother).toBe(false)
  })
})

describe('the data folder', () => {
  it('is named where it or what the hub keeps there cannot be written', () => {
    writeFileSync(at('occupied'), '')
    expect(() => ensureWritable(join(at('occupied'), 'data'))).toThrow(/data folder .*occupied\/data cannot be written/)
    mkdirSync(at('secret'))
    expect(() => ensureWritable(dataDir)).toThrow(/secret is no file/)
    rmSync(at('secret'), { recursive: true })
    writeFileSync(at('renditions'), '')
    expect(() => ensureWritable(dataDir)).toThrow(SettingsError)
  })

  it('may hold what is not the hub’s', () => {
    mkdirSync(at('lost+found'), { mode: 0o000 })
    expect(() => ensureWritable(dataDir)).not.toThrow()
  })

  it('has a lock that is told when it is damaged', async () => {
    writeFileSync(at('hub.lock'), 'garbage '.repeat(1000))
    await expect(claimFolder(dataDir)).rejects.toThrow(SettingsError)
    await expect(claimFolder(dataDir)).rejects.toThrow(/hub\.lock, cannot be used.*delete it/)
  })
})

describe('the database of a data folder', () => {
  async function filled(): Promise<string> {
    const file = at('leitmotif.db')
    const client = createClient({ url: `file:${file}` })
    await client.execute('CREATE TABLE words (text TEXT)')
    for (let row = 0; row < 50; row += 1) await client.execute({ sql: 'INSERT INTO words VALUES (?)', args: ['word '.repeat(200)] })
    client.close()
    return file
  }

  it('is used where it is whole, empty, or not there yet', async () => {
    await checkDatabase(dataDir)
    await filled()
    await checkDatabase(dataDir)
    writeFileSync(at('leitmotif.db'), '')
    await checkDatabase(dataDir)
  })

  it.each<[string, (file: string) => void]>([
    ['cut off at a page', (file) => truncateSync(file, statSync(file).size - 4096)],
    ['cut off in its head', (file) => truncateSync(file, 50)],
    ['another file', (file) => writeFileSync(file, 'garbage '.repeat(1000))],
    [
      'damaged in its middle',
      (file) => {
        const bytes = readFileSync(file)
        bytes.fill(0xa5, 4096 * 3, 4096 * 3 + 2000)
        writeFileSync(file, bytes)
      },
    ],
  ])('is told where it is %s, and left as it is', async (_what, damage) => {
    const file = await filled()
    damage(file)
    const before = readFileSync(file)
    await expect(checkDatabase(dataDir)).rejects.toThrow(SettingsError)
    await expect(checkDatabase(dataDir)).rejects.toThrow(/leitmotif\.db cannot be used: it is .* Put the file back from a backup/)
    expect(readFileSync(file).equals(before)).toBe(true)
  })
})

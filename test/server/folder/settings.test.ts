import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hubSettings, SettingsError } from '../../../src/server/folder/settings.ts'

const fresh = () => mkdtempSync(join(tmpdir(), 'leitmotif-'))

describe('the hub’s settings', () => {
  it('listens on loopback, port 3000, with the embedded database, when nothing is set', () => {
    const settings = hubSettings({ DATA_DIR: fresh() })
    expect(settings).toMatchObject({ host: '127.0.0.1', port: 3000, publicUrl: 'http://localhost:3000', databaseUri: undefined })
  })

  it.each([
    [{ PORT: 'http' }, 'PORT is "http"'],
    [{ PORT: '70000' }, 'PORT is "70000"'],
    [{ GRAPHQL: 'yes' }, 'GRAPHQL is "yes"'],
    [{ PUBLIC_URL: 'hub.example.org' }, 'PUBLIC_URL is "hub.example.org"'],
    [{ PUBLIC_URL: 'https://hub.example.org/?' }, 'query'],
    [{ PUBLIC_URL: 'https://hub.example.org#top' }, 'fragment'],
    [{ PUBLIC_URL: 'https://me:pass@hub.example.org' }, 'password'],
  ])('says which setting is wrong and what to do: %o', (env, message) => {
    expect(() => hubSettings({ DATA_DIR: fresh(), ...env })).toThrow(SettingsError)
    expect(() => hubSettings({ DATA_DIR: fresh(), ...env })).toThrow(message)
  })
})

import { describe, expect, it } from 'vitest'
import { ArgumentError, readArguments } from '../../src/cli/arguments.ts'

describe('the command line', () => {
  it('reads a campaign, a folder and what to narrow it to', () => {
    const words = [
      'render',
      'a.json',
      '--out',
      'out',
      '--locale',
      'bg',
      '--locale',
      'en,sk',
      '--touchpoint',
      'flyer',
      '--base-url',
      'https://hub.example/',
      '--channel',
      './sign.mjs',
      '--templates',
      'theirs',
    ]
    expect(readArguments(words)).toEqual({
      command: 'render',
      file: 'a.json',
      out: 'out',
      locales: ['bg', 'en', 'sk'],
      touchpoints: ['flyer'],
      baseUrl: 'https://hub.example',
      channels: ['./sign.mjs'],
      templates: ['theirs'],
      overwrite: false,
    })
    expect(readArguments([...words, '--overwrite'])).toMatchObject({ overwrite: true })
  })

  it('takes everything and an address that is nobody’s when nothing else is said', () => {
    expect(readArguments(['render', 'a.json', '--out', 'out'])).toMatchObject({
      locales: [],
      touchpoints: [],
      baseUrl: 'https://example.org',
    })
  })

  it('reads which flyer is exported as which edition', () => {
    const words = ['export', 'a.json', '--touchpoint', 'flyer', '--locale', 'bg', '--size', 'A5', '--edition', '2', '--out', 'a/flyer.pdf']
    const asked = { command: 'export', touchpoint: 'flyer', locale: 'bg', size: 'a5', phase: 'live', edition: 2, date: undefined }
    expect(readArguments(words)).toMatchObject({ ...asked, out: 'a/flyer.pdf' })
    expect(readArguments([...words, '--date', '2026-06-05', '--phase', 'teaser'])).toMatchObject({ date: '2026-06-05', phase: 'teaser' })
  })

  it.each([
    [['--touchpoint', ''], /Which touchpoint\?/],
    [['--locale', 'bg,en'], /one locale: export "bg", "en" one by one/],
    [['--size', ''], /Which size\?/],
    [['--edition', '0'], /--edition 1, not "0"/],
    [['--edition', '1.5'], /--edition 1, not "1.5"/],
    [['--edition', '-1'], /^--edition needs a value, and what follows it begins with a dash\.$/],
    [['--date', '5.6.2026'], /must be a day like 2026-06-05, not "5.6.2026"/],
    [['--date', '2026-02-30'], /must be a day/],
    [['--out', 'folder'], /ends with .pdf/],
  ])('refuses an export with %j and says what is wrong', ([option = '', value = ''], message) => {
    const given = { '--touchpoint': 'flyer', '--locale': 'bg', '--size': 'a5', '--edition': '1', '--out': 'flyer.pdf', [option]: value }
    expect(() => readArguments(['export', 'a.json', ...Object.entries(given).flat()])).toThrow(message)
  })

  it('refuses what only an export takes when a whole campaign is rendered', () => {
    expect(() => readArguments(['render', 'a.json', '--out', 'out', '--edition', '1'])).toThrow(/--edition is for "leitmotif export"/)
  })

  it('gives help before anything else is asked', () => {
    expect(readArguments(['--help'])).toEqual({ command: 'help' })
    expect(readArguments(['render', '-h'])).toEqual({ command: 'help' })
  })

  it.each([
    [[], /commands are "render" and "export"/],
    [['audit'], /no command "audit"/],
    [['render'], /Name its file/],
    [['render', 'a.json'], /--out out/],
    [['render', 'a.json', '--out', ''], /--out out/],
    [['render', 'a.json', '--out'], /--out/],
    [['render', 'a.json', 'b.json', '--out', 'out'], /"b.json" is too much/],
    [['render', 'a.json', '--out', 'out', '--colour', 'red'], /^Unknown option '--colour'\.$/],
    [['render', 'a.json', '--out', 'out', '--base-url', 'hub'], /web address/],
    [['render', 'a.json', '--out', 'out', '--base-url', 'ftp://hub.example'], /web address/],
    [['render', 'a.json', '--out', 'out', '--base-url', 'https://hub.example/?a'], /query/],
    [['render', 'a.json', '--out', 'out', '--base-url', 'https://me@hub.example'], /user name/],
  ])('refuses %j and says what is wrong', (words, message) => {
    expect(() => readArguments(words)).toThrow(ArgumentError)
    expect(() => readArguments(words)).toThrow(message)
  })
})

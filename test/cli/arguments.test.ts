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
    })
  })

  it('takes everything and an address that is nobody’s when nothing else is said', () => {
    expect(readArguments(['render', 'a.json', '--out', 'out'])).toMatchObject({
      locales: [],
      touchpoints: [],
      baseUrl: 'https://example.org',
    })
  })

  it('gives help before anything else is asked', () => {
    expect(readArguments(['--help'])).toEqual({ command: 'help' })
    expect(readArguments(['render', '-h'])).toEqual({ command: 'help' })
  })

  it.each([
    [[], /only command is "render"/],
    [['audit'], /no command "audit"/],
    [['render'], /Name its file/],
    [['render', 'a.json'], /--out out/],
    [['render', 'a.json', '--out', ''], /--out out/],
    [['render', 'a.json', '--out'], /--out/],
    [['render', 'a.json', 'b.json', '--out', 'out'], /"b.json" is too much/],
    [['render', 'a.json', '--out', 'out', '--colour', 'red'], /^Unknown option '--colour'\.$/],
    [['render', 'a.json', '--out', 'out', '--base-url', 'hub'], /web address/],
    [['render', 'a.json', '--out', 'out', '--base-url', 'ftp://hub.example'], /web address/],
  ])('refuses %j and says what is wrong', (words, message) => {
    expect(() => readArguments(words)).toThrow(ArgumentError)
    expect(() => readArguments(words)).toThrow(message)
  })
})

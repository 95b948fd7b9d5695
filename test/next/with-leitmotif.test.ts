import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { withDependencies } from '../../src/next/installed-packages.ts'
import { withLeitmotif } from '../../src/next/with-leitmotif.ts'
import { tracedFiles } from '../../src/next/traced-files.ts'

describe('withLeitmotif', () => {
  it('adds to what a host has, and takes nothing away', () => {
    const own = {
      output: 'standalone',
      serverExternalPackages: ['mine', 'sharp'],
      outputFileTracingIncludes: { '/**': ['./mine'], '/x': ['./x'] },
    }
    const config = withLeitmotif(own)
    expect(config.output).toBe('standalone')
    expect(config.serverExternalPackages).toEqual(expect.arrayContaining(['mine', 'sharp', 'piscina', '@napi-rs/canvas']))
    expect(new Set(config.serverExternalPackages).size).toBe(config.serverExternalPackages.length)
    expect(config.outputFileTracingIncludes['/x']).toEqual(['./x'])
    expect(config.outputFileTracingIncludes['/**'].slice(0, 1)).toEqual(['./mine'])
    expect(own.outputFileTracingIncludes['/**']).toEqual(['./mine'])
  })

  it('refuses a function, which would be lost', () => {
    expect(() => withLeitmotif(() => ({}))).toThrow(TypeError)
    expect(() => withLeitmotif(Promise.resolve({}))).toThrow(/wrap what it returns/)
  })

  it('names what is there alone: the threads and their engines, templates, profiles, and of the fonts what is drawn with', () => {
    const patterns = tracedFiles(process.cwd())
    for (const pattern of patterns) expect(existsSync(pattern.replace(/\*\*\/\*$/, '')), pattern).toBe(true)
    const wanted = ['./dist/**/*', './templates/**/*', './profiles/**/*', './node_modules/sharp/**/*', './node_modules/piscina/**/*']
    expect(patterns).toEqual(expect.arrayContaining(wanted))
    expect(patterns.filter((pattern) => pattern.includes('alegreya')).every((pattern) => /\.(ttf|json)$/.test(pattern))).toBe(true)
    expect(patterns.some((pattern) => /node_modules\/(payload|next|react)\//.test(pattern))).toBe(false)
  })
})

describe('a package and its dependencies', () => {
  let root: string | undefined
  afterEach(() => root && rmSync(root, { recursive: true, force: true }))

  it('are found where they are nested, flat, or linked as pnpm does, with the links', () => {
    root = mkdtempSync(join(tmpdir(), 'leitmotif-packages-'))
    const store = join(root, 'node_modules/.pnpm')
    const add = (folder: string, name: string, more: object): void => {
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, ...more }))
    }
    const [us, linked] = [join(store, 'us@1/node_modules/us'), join(store, 'linked@1/node_modules/linked')]
    add(us, 'us', { dependencies: { linked: '1', nested: '1' }, optionalDependencies: { 'other-platform': '1' } })
    add(linked, 'linked', { dependencies: { us: '1' } })
    add(join(us, 'node_modules/nested'), 'nested', { dependencies: { linked: '1' } })
    const links = [join(store, 'us@1/node_modules/linked'), join(store, 'linked@1/node_modules/us')]
    symlinkSync(linked, links[0] ?? '')
    mkdirSync(dirname(links[1] ?? ''), { recursive: true })
    symlinkSync(us, links[1] ?? '')
    const found = withDependencies(us)
    expect(found.map(({ name }) => name).sort()).toEqual(['linked', 'nested', 'us'])
    expect(found.flatMap((one) => one.links).sort()).toEqual([...links].sort())
  })
})

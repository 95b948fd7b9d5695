import { link, lstat, mkdir, mkdtemp, readFile, readdir, readlink, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openOutputFolder, type OutputFolder } from '../../src/cli/output-folder.ts'
import { RENDER_SCHEMA } from '../../src/cli/sheet-manifest.ts'

let folder = ''
let out = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leitmotif-out-'))
  out = join(folder, 'out')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

type Files = Readonly<Record<string, string>>

/** Writes files as a run does, and with them a manifest that names them. */
async function run(files: Files, { overwrite = false, isCutOff = false } = {}): Promise<string[]> {
  const opened = await openOutputFolder(out, { files: [...Object.keys(files), 'manifest.json'], overwrite })
  const written = []
  for (const [path, text] of Object.entries(files)) written.push(await opened.write(path, text))
  if (isCutOff) return []
  await opened.write('manifest.json', JSON.stringify({ schema: RENDER_SCHEMA, windows: [], beside: written }))
  const stay = await opened.removeStale()
  await opened.finish()
  return stay
}

/** What lies in the folder but for the manifest, by path; a folder that holds nothing stands with a slash. */
async function found(): Promise<Record<string, string>> {
  const entries = await readdir(out, { recursive: true, withFileTypes: true })
  const all = await Promise.all(
    entries.map(async (entry): Promise<[string, string][]> => {
      const path = join(entry.parentPath, entry.name)
      const name = path.slice(out.length + 1)
      if (entry.isDirectory()) return (await readdir(path)).length === 0 ? [[`${name}/`, '']] : []
      return name === 'manifest.json' ? [] : [[name, entry.isFile() ? await readFile(path, 'utf8') : 'a link']]
    }),
  )
  return Object.fromEntries(all.flat())
}

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(out, path)), { recursive: true })
  await writeFile(join(out, path), text)
}

describe('an output folder', () => {
  it('follows no link, wherever it stands and whatever is asked for', async () => {
    const outside = join(folder, 'outside')
    await mkdir(outside)
    await writeFile(join(outside, 'banner.png'), 'theirs')
    await mkdir(out)
    await symlink(outside, join(out, 'website'))
    for (const overwrite of [false, true])
      await expect(run({ 'website/banner.png': 'ours', 'website/bg/banner.png': 'ours' }, { overwrite })).rejects.toThrow(
        /out\/website leads out of the folder, and links are not followed/,
      )
    await symlink(join(outside, 'banner.png'), join(out, 'banner.png'))
    await expect(run({ 'banner.png': 'ours' })).rejects.toThrow(/banner\.png is a link\. .*--overwrite/)
    await run({ 'banner.png': 'ours' }, { overwrite: true })
    expect((await lstat(join(out, 'banner.png'))).isFile()).toBe(true)
    expect(await readFile(join(outside, 'banner.png'), 'utf8')).toBe('theirs')
  })

  it('writes beside another name of the same file, not into it', async () => {
    await run({ 'a.txt': 'first' })
    await link(join(out, 'a.txt'), join(folder, 'kept.txt'))
    await run({ 'a.txt': 'second' })
    expect([await readFile(join(folder, 'kept.txt'), 'utf8'), await readFile(join(out, 'a.txt'), 'utf8')]).toEqual(['first', 'second'])
  })

  it('takes nothing away behind a link that has come in the place of a folder, nor what a manifest names outside', async () => {
    await run({ 'website/bg/a.png': 'ours' })
    const outside = join(folder, 'elsewhere')
    await mkdir(join(outside, 'bg'), { recursive: true })
    await writeFile(join(outside, 'bg/a.png'), 'ours')
    await rm(join(out, 'website'), { recursive: true })
    await symlink(outside, join(out, 'website'))
    expect(await run({})).toEqual(['website/bg/a.png'])
    expect(await readlink(join(out, 'website'))).toBe(outside)
    expect(await readFile(join(outside, 'bg/a.png'), 'utf8')).toBe('ours')
  })

  it('refuses files of others before anything is written, names them, and replaces them when told to', async () => {
    await put('note.txt', 'beside')
    await put('website/a.png', 'theirs')
    await put('manifest.json', '{"name":"a web app"}')
    await expect(run({ 'b.png': 'ours', 'website/a.png': 'ours' })).rejects.toThrow(
      /website\/a\.png was not written by a run of this command, .*manifest\.json was not .*\. Move it away, .*--overwrite/,
    )
    expect(await found()).toEqual({ 'note.txt': 'beside', 'website/a.png': 'theirs' })
    await run({ 'b.png': 'ours', 'website/a.png': 'ours' }, { overwrite: true })
    expect(await found()).toEqual({ 'note.txt': 'beside', 'b.png': 'ours', 'website/a.png': 'ours' })
  })

  it('refuses to replace what somebody has changed since, and says what of it stays', async () => {
    await run({ 'a.txt': 'one', 'b.txt': 'one' })
    await put('a.txt', 'changed by hand')
    await expect(run({ 'a.txt': 'two' })).rejects.toThrow(/a\.txt was changed since it was written/)
    expect(await run({ 'b.txt': 'two' })).toEqual(['a.txt'])
    expect(await found()).toEqual({ 'a.txt': 'changed by hand', 'b.txt': 'two' })
  })

  it('goes on where a run was cut off: what that one wrote is ours', async () => {
    await run({ 'a.txt': 'one', 'gone/bg/a.txt': 'one' })
    await run({ 'a.txt': 'two', 'half/bg/b.txt': 'two' }, { isCutOff: true })
    await run({ 'a.txt': 'three' })
    expect(await found()).toEqual({ 'a.txt': 'three' })
  })

  it('refuses two outputs of one name in one run', async () => {
    const opened: OutputFolder = await openOutputFolder(out, { overwrite: false })
    await opened.write('a.txt', 'one')
    await expect(opened.write('a.txt', 'two')).rejects.toThrow('Two different outputs are called a.txt.')
  })

  it('holds after any runs what the last one wrote and what others put there, and nothing else', async () => {
    const path = fc.constantFrom('a/bg/1.png', 'a/en/1.png', 'b/bg/1.png', 'c.txt', 'teaser/a/bg/1.png')
    const files = fc.dictionary(path, fc.constantFrom('one', 'two', 'three'), { noNullPrototype: true })
    const theirs = fc.dictionary(fc.constantFrom('note.txt', 'a/readme.md', 'a/bg/mine.png'), fc.constant('theirs'), {
      noNullPrototype: true,
    })
    await fc.assert(
      fc.asyncProperty(
        theirs,
        fc.array(fc.record({ files, isCutOff: fc.boolean() }), { maxLength: 4 }),
        files,
        async (others, runs, last) => {
          await rm(out, { recursive: true, force: true })
          for (const [name, text] of Object.entries(others)) await put(name, text)
          for (const { files: some, isCutOff } of runs) await run(some, { isCutOff })
          await run(last)
          expect(await found()).toEqual({ ...others, ...last })
        },
      ),
      { numRuns: 60 },
    )
  })
})

import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** blank: as it comes, by npm, with the newest Payload that its range finds. website: media, pages and a database at build time, by pnpm. */
export const hostNames = ['blank', 'website'] as const
export type HostName = (typeof hostNames)[number]

/** What works on every Node that we support. */
const PNPM = 'pnpm@10'

const INSTALL_MS = 15 * 60_000

export interface InstalledHost {
  readonly name: HostName
  readonly folder: string
  /** The path that delivery is answered below. */
  readonly path: string
  /** The collection that takes its pictures. */
  readonly pictures: string
}

/** A host in a folder of its own, with the packed library and all that its package.json names. `onFolder` hears of the folder before anything can fail. */
export function installed(name: HostName, onFolder: (folder: string) => void): InstalledHost {
  const folder = mkdtempSync(join(tmpdir(), `leitmotif-${name}-`))
  onFolder(folder)
  for (const part of ['shared', name]) cpSync(resolve('test/hosts', part), folder, { recursive: true })
  const said = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { encoding: 'utf8' })
  const [packed] = JSON.parse(said) as { filename: string }[]
  renameSync(join(folder, packed?.filename ?? ''), join(folder, 'leitmotif.tgz'))
  const run = (command: string, args: readonly string[]): void => {
    execFileSync(command, args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], timeout: INSTALL_MS })
  }
  if (name === 'website') {
    mkdirSync(join(folder, '.pnpm-tool'))
    run('npm', ['install', '--prefix', '.pnpm-tool', '--no-audit', '--no-fund', '--silent', PNPM])
    run(join(folder, '.pnpm-tool/node_modules/.bin/pnpm'), ['install', '--silent'])
  } else run('npm', ['install', '--no-audit', '--no-fund', '--silent'])
  return { name, folder, path: name === 'website' ? '' : '/api', pictures: name === 'website' ? 'media' : 'pictures' }
}

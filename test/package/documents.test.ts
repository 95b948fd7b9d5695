import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

const decisions = readdirSync('docs/decisions').filter((name) => name !== 'README.md')
const documents = [
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...['README.md', ...decisions].map((name) => `docs/decisions/${name}`),
]

const inFolder = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path))
const files = ['src', 'test', 'types', 'scripts', 'docs', '.ci'].flatMap(inFolder)
const names = new Set(files.map((path) => basename(path)))
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }

/** Names of files and folders of this repository, as documents write them: in backticks or as a link. */
function named(document: string): { paths: string[]; bare: string[]; links: string[] } {
  const text = readFileSync(document, 'utf8')
  const quoted = Array.from(text.matchAll(/`([^`\n]+)`/g), ([, inside = '']) => inside)
  const commands = Array.from(text.matchAll(/```sh\n([^]*?)```/g), ([, inside = '']) => inside).join('\n')
  return {
    paths: [...quoted, ...commands.split(/\s+/)].filter((one) =>
      /^(src|test|types|scripts|docs|examples|profiles|\.ci)\/[\w./-]*$/.test(one),
    ),
    bare: quoted.filter((one) => /^\.?[\w-]+(\.[\w-]+)*\.(ts|tsx|mjs|cjs|md)$/.test(one)),
    links: Array.from(text.matchAll(/\]\((?!https?:)([^)#]+)(#[^)]*)?\)/g), ([, target = '']) => join(dirname(document), target)),
  }
}

describe.each(documents)('%s', (document) => {
  const { paths, bare, links } = named(document)
  it('names files that there are', () => {
    expect(paths.filter((path) => !existsSync(path))).toEqual([])
    expect(bare.filter((name) => !names.has(name) && !existsSync(name))).toEqual([])
  })
  it('leads to documents that there are', () => {
    expect(links.filter((path) => !existsSync(path))).toEqual([])
  })
  it('names commands that package.json has', () => {
    const asked = Array.from(readFileSync(document, 'utf8').matchAll(/npm run (?:--silent )?([\w:]+)/g), ([, name = '']) => name)
    expect(asked.filter((name) => scripts[name] === undefined)).toEqual([])
  })
})

describe.each(decisions)('the decision in %s', (name) => {
  const text = readFileSync(`docs/decisions/${name}`, 'utf8')
  it('is dated, asks, weighs, decides, and says what would change it, on one page', () => {
    expect(text.split('\n').length).toBeLessThan(50)
    expect(text).toMatch(/^# .+\?\n\n20\d\d-\d\d-\d\d/)
    for (const part of [/\*\*Question\./, /\*\*(Weighed|Tried)/, /\*\*Decision\./, /\*\*What would change it\./]) expect(text).toMatch(part)
  })
  it('is in the list of decisions', () => {
    expect(readFileSync('docs/decisions/README.md', 'utf8')).toContain(`](${name})`)
  })
})

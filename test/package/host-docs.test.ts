import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { defaultSlugs } from '../../src/storage/slugs/slugs.ts'

const readme = readFileSync('README.md', 'utf8')
const guide = readFileSync('docs/host.md', 'utf8')

/** The options as the code has them: the members of the interface, and of the one it extends. */
function options(): string[] {
  const members = (file: string, name: string) => {
    const body = new RegExp(`interface ${name}[^{]*\\{(.*?)\\n\\}`, 's').exec(readFileSync(file, 'utf8'))?.[1] ?? ''
    return [...body.matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, option = '']) => option)
  }
  return [...members('src/plugin/options.ts', 'LeitmotifOptions'), ...members('src/channels/extensions.ts', 'Extensions')]
}

describe('what a host is told', () => {
  it('names every option of the plugin', () => {
    expect(options()).toContain('picturesFrom')
    expect(options()).toContain('channels')
    for (const option of options()) expect(readme, option).toMatch(new RegExp(`^\\|.*\`${option}\``, 'm'))
  })

  it('names every collection with our name and its slug, the internal ones too', () => {
    for (const [name, slug] of Object.entries(defaultSlugs)) {
      expect(guide, name).toContain(`\`${name}\``)
      expect(guide, slug).toContain(`\`${slug}\``)
    }
  })

  it('speaks of versions, migrations, databases with their pool, the data folder and REST', () => {
    expect(readme).toContain('docs/host.md')
    for (const title of ['Versions', 'Your own media', 'Databases', 'Migrations', '`dataDir`', 'Writing over REST'])
      expect(guide).toContain(`\n## ${title}\n`)
    expect(guide).toMatch(/pool:.*max/)
  })
})

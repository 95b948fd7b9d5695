import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** A stranger's project: the packed tarball beside the dependencies it declares, and nothing of this repository's sources. */
describe('the package in an empty Payload project', () => {
  let project: string

  beforeAll(() => {
    project = mkdtempSync(join(tmpdir(), 'leitmotif-stranger-'))
    const modules = join(project, 'node_modules')
    mkdirSync(join(modules, 'leitmotif'), { recursive: true })
    const [packed] = JSON.parse(
      execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', project], { encoding: 'utf8' }),
    ) as { filename: string }[]
    if (!packed) throw new Error('npm pack made nothing')
    execFileSync('tar', ['-xzf', join(project, packed.filename), '-C', join(modules, 'leitmotif'), '--strip-components=1'])
    for (const name of readdirSync(resolve('node_modules'))) {
      if (name.startsWith('.')) continue
      symlinkSync(resolve('node_modules', name), join(modules, name))
    }
    cpSync('test/package/window-screen', join(project, 'window-screen'), { recursive: true })
    writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'stranger', type: 'module', private: true }))
  })
  afterAll(() => rmSync(project, { recursive: true, force: true }))

  const run = (script: string) => {
    writeFileSync(join(project, 'script.mjs'), script)
    const { stdout, stderr, status, signal } = spawnSync(process.execPath, ['script.mjs'], {
      cwd: project,
      encoding: 'utf8',
      env: { ...process.env, PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true' },
    })
    if (status !== 0) throw new Error(`The script ended with ${signal ?? status}.\n${stdout}\n${stderr}`)
    return stdout
  }

  it('carries the built library and the templates, and none of the sources', () => {
    const carried = readdirSync(join(project, 'node_modules/leitmotif'))
    expect(carried).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'dist', 'package.json', 'templates']))
    expect(carried).not.toContain('src')
  })

  it('renders a campaign without a database', () => {
    const answer = run(`
      import { readFile } from 'node:fs/promises'
      import { renderCampaign } from 'leitmotif/render'
      const folder = ${JSON.stringify(resolve('examples/park-festival'))}
      const document = JSON.parse(await readFile(folder + '/campaign.json', 'utf8'))
      const counted = {}
      for await (const output of renderCampaign(document, { baseUrl: 'https://hub.example', folder, locales: ['az'], touchpoints: document.touchpoints.filter(({ channel }) => channel !== 'flyer').map(({ key }) => key) })) {
        counted[output.channel] = (counted[output.channel] ?? 0) + output.bytes.length
      }
      console.log(JSON.stringify(counted))
    `)
    expect(JSON.parse(answer.trim().split('\n').at(-1) ?? '')).toMatchObject({
      'facebook-post': expect.any(Number),
      email: expect.any(Number),
      'web-banner': expect.any(Number),
    })
  })

  it('draws a stranger’s own channel with their own template, in a thread and from the command line', async () => {
    const folder = resolve('examples/park-festival')
    const document = JSON.parse(readFileSync(join(folder, 'campaign.json'), 'utf8')) as { touchpoints: object[] }
    document.touchpoints = [{ key: 'our-window', name: 'Our window', channel: 'window-screen', public: true }]
    cpSync(join(folder, 'images'), join(project, 'images'), { recursive: true })
    writeFileSync(join(project, 'campaign.json'), JSON.stringify(document))

    const command = [
      'render',
      'campaign.json',
      '--out',
      'out',
      '--channel',
      './window-screen/channel.mjs',
      '--templates',
      'window-screen/templates',
    ]
    execFileSync(process.execPath, [join(project, 'node_modules/leitmotif/dist/cli/cli.js'), ...command], {
      cwd: project,
      encoding: 'utf8',
    })
    const picture = await sharp(join(project, 'out/our-window/bg/1920x1080.jpg')).metadata()
    expect(picture).toMatchObject({ format: 'jpeg', width: 1920, height: 1080 })

    const answer = run(`
      import { readFile } from 'node:fs/promises'
      import { renderCampaign } from 'leitmotif/render'
      const document = JSON.parse(await readFile('campaign.json', 'utf8'))
      const extensions = { channels: ['./window-screen/channel.mjs'], templates: ['window-screen/templates'] }
      const texts = []
      for await (const output of renderCampaign(document, { baseUrl: 'https://hub.example', folder: '.', locales: ['sk'], workers: 1, extensions })) {
        texts.push(output.text)
      }
      console.log(JSON.stringify(texts))
    `)
    expect(answer).toContain('18,90')
  })

  it('is a plugin beside a host’s own collections, and releases a campaign there', () => {
    const answer = run(`
      // Lexical alone and first: Node 20 may never settle its top-level await when several modules wait for it at once.
      await import('lexical')
      const { sqliteAdapter } = await import('@payloadcms/db-sqlite')
      const { lexicalEditor } = await import('@payloadcms/richtext-lexical')
      const { leitmotif, hubOf } = await import('leitmotif')
      const { serialised } = await import('leitmotif/sqlite')
      const { buildConfig, getPayload } = await import('payload')
      const config = await buildConfig({
        secret: 'a secret', editor: lexicalEditor(), typescript: { autoGenerate: false }, telemetry: false, logger: { options: { level: 'silent' } },
        collections: [{ slug: 'users', auth: true, fields: [] }, { slug: 'posts', fields: [{ name: 'title', type: 'text' }] }],
        db: serialised(sqliteAdapter({ client: { url: 'file:host.db' }, transactionOptions: { behavior: 'immediate' }, wal: true })),
        plugins: [leitmotif({ baseUrl: 'https://hub.example', dataDir: 'data', workers: 1, reconcile: false, channels: ['./window-screen/channel.mjs'], templates: ['window-screen/templates'] })],
      })
      const payload = await getPayload({ config })
      const brand = await payload.create({ collection: 'brands', data: { name: 'Stranger', key: 'stranger', locales: ['en'], defaultLocale: 'en', timeZone: 'Europe/Sofia', slogan: 'Hello there', _status: 'published' } })
      await payload.create({ collection: 'posts', data: { title: 'still mine' } })
      await payload.create({ collection: 'campaigns', data: { brand: brand.id, slug: 'first', headline: 'First campaign', summary: 'It works here too.', callToAction: { label: 'Come', url: 'https://stranger.example' }, _status: 'published' } })
      await payload.create({ collection: 'touchpoints', data: { brand: brand.id, name: 'Window', key: 'our-window', channel: 'window-screen', public: true } })
      const hub = hubOf(payload)
      await hub.loop.settled()
      const { docs } = await payload.find({ collection: 'releases' })
      const response = await hub.delivery.fetch(new Request('https://hub.example/v1/touchpoints/stranger-banners?size=300x250&format=png'))
      const window = await hub.delivery.fetch(new Request('https://hub.example/v1/touchpoints/our-window'))
      console.log(JSON.stringify({ window: window.headers.get('content-type'), status: docs[0]?.status, report: docs[0]?.report, http: response.status, type: response.headers.get('content-type') }))
      await hub.stop()
      await payload.destroy()
      process.exit(0)
    `)
    expect(JSON.parse(answer.trim().split('\n').at(-1) ?? '')).toMatchObject({
      status: 'live',
      http: 200,
      type: 'image/png',
      window: 'image/jpeg',
    })
  })
})

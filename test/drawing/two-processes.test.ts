import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { flyer } from '../../src/channels/flyer/index.ts'
import { webBanner } from '../../src/channels/web-banner/index.ts'

const run = promisify(execFile)
const script = fileURLToPath(new URL('drawn-twice.mts', import.meta.url))
const hashes = async (zone: string): Promise<string> =>
  (await run(process.execPath, ['--import', 'tsx', script], { env: { ...process.env, TZ: zone, LANG: 'C' } })).stdout

it('A picture is the same to the byte in every format when another process draws it in another time zone', async () => {
  const [one, other] = [await hashes('Europe/Sofia'), await hashes('Asia/Manila')]
  expect(one.split('\n')).toHaveLength(4)
  expect(other).toBe(one)
})

const FESTIVAL = 'examples/park-festival'
const formatsOf = ({ spec }: { spec: { formats: object } }): string[] => Object.keys(spec.formats)

/** The built package as another checkout has it, with a campaign of one flyer and one banner; its picture is a photo, of pixels. */
async function checkout(root: string, name: string): Promise<string> {
  const folder = join(root, name)
  await mkdir(join(folder, 'images'), { recursive: true })
  for (const part of ['dist', 'templates', 'profiles', 'package.json']) await cp(part, join(folder, part), { recursive: true })
  await symlink(resolve('node_modules'), join(folder, 'node_modules'))
  for (const drawn of ['logo-on-light.svg', 'logo-on-dark.svg', 'mark-on-light.svg', 'mark-on-dark.svg', 'map.svg'])
    await cp(join(FESTIVAL, 'images', drawn), join(folder, 'images', drawn))
  const photo = sharp(join(FESTIVAL, 'images/lanterns-at-dusk.svg')).resize(900)
  await photo.jpeg().toFile(join(folder, 'images/photo.jpg'))
  const { campaign, ...rest } = JSON.parse(await readFile(join(FESTIVAL, 'campaign.json'), 'utf8')) as { campaign: { images: object[] } }
  const images = [{ ...campaign.images[0], asset: { file: 'images/photo.jpg' } }]
  const touchpoints = [
    { key: 'our-flyer', name: 'Flyer', channel: 'flyer', sizes: ['a6'], formats: formatsOf(flyer), sides: 2 },
    { key: 'our-banner', name: 'Banner', channel: 'web-banner', sizes: ['300x250'], formats: formatsOf(webBanner) },
  ]
  await writeFile(join(folder, 'campaign.json'), JSON.stringify({ ...rest, campaign: { ...campaign, images, phases: [] }, touchpoints }))
  await cp(fileURLToPath(new URL('campaign-hashes.mjs', import.meta.url)), join(folder, 'campaign-hashes.mjs'))
  return folder
}

it('A flyer of two sides and a banner are the same to the byte in every format when another checkout draws them', async () => {
  const root = await mkdtemp(join(tmpdir(), 'leitmotif-checkouts-'))
  try {
    const drawn = async (name: string): Promise<string[]> => {
      const cwd = await checkout(root, name)
      const { stdout } = await run(process.execPath, ['campaign-hashes.mjs'], { cwd })
      return stdout.trim().split('\n').sort()
    }
    const [one, other] = await Promise.all([drawn('here'), drawn('somewhere/else')])
    const made = one?.map((line) => line.split(' ').slice(0, 3).join(' ')) ?? []
    const wanted = [
      ...formatsOf(flyer).map((format) => `flyer a6 ${format}`),
      ...formatsOf(webBanner).map((format) => `web-banner 300x250 ${format}`),
    ]
    expect(made).toEqual(wanted.sort())
    expect(other).toEqual(one)
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}, 60_000)

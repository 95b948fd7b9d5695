import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { fogra39, type PressCondition } from '../press/index.ts'
import { asyncCache } from '../../cache/index.ts'

/** A press's colour profile, known by the hash of its bytes: where it lies leaves no trace in what is drawn. */
export interface ColourProfile {
  readonly sha256: string
  bytes(): Promise<Uint8Array>
  /** Hands over a file of it, which is there until `use` is done: the colour engine reads files only. */
  asFile<Result>(use: (path: string) => Promise<Result>): Promise<Result>
}

// A `new URL(…)` here would be an asset to a bundler.
const profiles = join(dirname(fileURLToPath(import.meta.url)), '../../../profiles')

/** Files of the profiles that come with this package, by the hash of their bytes. */
const shipped = new Map([[fogra39.sha256, join(profiles, 'FOGRA39L_coated.icc')]])

/** The profile of a condition: a shipped one, or what `read` finds under its hash. Nothing is read before it is used. */
export function colourProfile({ sha256 }: Pick<PressCondition, 'sha256'>, read: (sha256: string) => Promise<Uint8Array>): ColourProfile {
  const path = shipped.get(sha256)
  if (path !== undefined) return { sha256, bytes: () => readFile(path), asFile: (use) => use(path) }
  return { sha256, bytes: () => read(sha256), asFile: async (use) => inFile(await read(sha256), use) }
}

/** Bytes as a file in a folder that nobody else writes to, gone afterwards. */
async function inFile<Result>(bytes: Uint8Array, use: (path: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'leitmotif-profile-'))
  try {
    const path = join(folder, 'profile.icc')
    await writeFile(path, bytes)
    return await use(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Deflated profiles by hash: one may be 3 MB, and every file carries it. */
const deflated = asyncCache<Uint8Array>(16_000_000, (bytes) => bytes.byteLength)

/** The bytes of a profile, deflated. */
export function deflatedProfile(profile: ColourProfile): Promise<Uint8Array> {
  return deflated(profile.sha256, async () => deflateSync(await profile.bytes(), { level: 9 }))
}

let srgb: Promise<Uint8Array> | undefined

/** A profile of sRGB, deflated: the one that sharp tags its pictures with. */
export function srgbProfile(): Promise<Uint8Array> {
  srgb ??= readSrgb()
  return srgb
}

async function readSrgb(): Promise<Uint8Array> {
  const tagged = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#ffffff' } })
    .withIccProfile('srgb')
    .png()
    .toBuffer()
  const { icc } = await sharp(tagged).metadata()
  if (icc === undefined) throw new TypeError('this sharp tags no pictures with sRGB')
  return deflateSync(icc, { level: 9 })
}

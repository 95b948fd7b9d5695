import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { Sources } from '../channels/contract/index.ts'
import { hashOfBytes } from '../content/document/index.ts'
import { AssetError } from '../content/findings/index.ts'
import type { CampaignDocument, PinnedAsset } from '../content/schema/index.ts'
import { checkImage } from '../drawing/images/index.ts'
import { reasonOf } from './reason-of.ts'

/** The files a document names, read and pinned by their hash. */
export interface AssetFiles {
  /** @throws AssetError for a file that is missing or not fit for use. */
  pin(asset: { file: string } | PinnedAsset): Promise<PinnedAsset>
  readonly sources: Sources
  /** What was pinned so far, each file once, in the order of the hashes: whichever file was read first, the same campaign gives the same manifest. */
  pinned(): readonly PinnedAsset[]
}

/** Files beside a `campaign.json`, in `folder`. Each is read once. */
export function assetFiles(folder: string, document: CampaignDocument): AssetFiles {
  const kinds = new Map([
    ...fontFilesOf(document).map((file) => [file, 'font'] as const),
    ...profileFilesOf(document).map((file) => [file, 'profile'] as const),
  ])
  const known = new Map<string, Promise<PinnedAsset>>()
  const bytesOf = new Map<string, Uint8Array>()
  const assets = new Map<string, PinnedAsset>()

  async function read(file: string): Promise<PinnedAsset> {
    const bytes = await bytesIn(resolve(folder, file), file)
    const about = await aboutOf(bytes, basename(file), kinds.get(file) ?? 'image')
    const asset = { sha256: hashOfBytes(bytes), name: basename(file), ...about }
    bytesOf.set(asset.sha256, bytes)
    assets.set(asset.sha256, asset)
    return asset
  }

  return {
    pin(asset) {
      if ('sha256' in asset) {
        return Promise.reject(
          new AssetError(`Only a hub knows "${asset.name}" by its hash: name the file, like { "file": "images/${asset.name}" }.`),
        )
      }
      const reading = known.get(asset.file) ?? read(asset.file)
      known.set(asset.file, reading)
      return reading
    },
    sources: {
      read(sha256) {
        const bytes = bytesOf.get(sha256)
        return bytes ? Promise.resolve(bytes) : Promise.reject(new Error(`No file of this campaign has the hash ${sha256}.`))
      },
    },
    pinned: () => [...assets.values()].sort((one, other) => (one.sha256 < other.sha256 ? -1 : 1)),
  }
}

async function bytesIn(path: string, file: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (cause) {
    throw new AssetError(`"${file}" cannot be read: ${reasonOf(cause, 'file')}`, { cause })
  }
}

type Kind = 'font' | 'profile' | 'image'

async function aboutOf(bytes: Uint8Array, name: string, kind: Kind): Promise<Omit<PinnedAsset, 'sha256' | 'name'>> {
  try {
    // Most brands have neither fonts nor profiles of their own, and to open one loads what prints.
    if (kind === 'font') return (await import('../drawing/fonts/check-font.ts')).checkFont(bytes, name)
    if (kind === 'profile') return await (await import('../drawing/pdf/ink/check-colour-profile.ts')).checkColourProfile(bytes)
    return await checkImage(bytes)
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause)
    // Fonts say their name themselves.
    throw new AssetError(said.startsWith(`"${name}"`) ? said : `"${name}": ${said}`, { cause })
  }
}

function fontFilesOf({ brand }: CampaignDocument): string[] {
  const files = [...(brand.fonts.heading?.files ?? []), ...(brand.fonts.body?.files ?? [])]
  return files.flatMap(({ asset }) => ('file' in asset ? [asset.file] : []))
}

function profileFilesOf({ brand }: CampaignDocument): string[] {
  return brand.printProfiles.flatMap(({ colourProfile }) =>
    colourProfile && 'file' in colourProfile.asset ? [colourProfile.asset.file] : [],
  )
}

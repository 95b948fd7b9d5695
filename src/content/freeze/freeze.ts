import { cleanText } from '../text/index.ts'
import { checkBaseUrl } from '../checks/index.ts'
import { AssetError, DocumentError, plainErrors, type Problem, problemAt } from '../findings/index.ts'
import { problemsOf, readDocument } from '../reading/index.ts'
import { toneOf } from '../tone/index.ts'
import { typesetDocument } from './typeset-document.ts'
import { publicAddress } from '../addresses/index.ts'
import { type CampaignDocument, type PinnedAsset, type Snapshot, snapshotSchema } from '../schema/index.ts'

type Asset = CampaignDocument['campaign']['images'][number]['asset']

export interface FreezePorts {
  /** The public address of the hub, like https://hub.example.com; short links begin with it. */
  readonly baseUrl: string
  /** Keeps a file's bytes and says their hash. Throws AssetError for a file that is not fit; anything else it throws passes through. */
  pin(asset: Asset): Promise<PinnedAsset>
  /** Says what is wrong with a document. Channels belong to it, so it is no part of this folder. */
  check(document: CampaignDocument): readonly Problem[]
}

/** Values that stay byte for byte: a check refuses what is wrong with them, and nothing here mends it. */
const exact = new Set(['coupon', 'phone', 'url', 'href', 'file', 'sha256', 'key', 'slug'])

/** A JSON value with every text cleaned, but for the exact ones. */
function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map(cleaned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, exact.has(key) ? inner : cleaned(inner)]))
}

type PinAt = (asset: Asset, path: string) => Promise<PinnedAsset>

/** Every asset of a document pinned, and nothing else touched. */
async function pinned({ brand, campaign, ...rest }: CampaignDocument, pin: PinAt) {
  const fontAt = async (font: CampaignDocument['brand']['fonts']['heading'], path: string) =>
    font && {
      ...font,
      files: await Promise.all(
        font.files.map(async (file, index) => ({ ...file, asset: await pin(file.asset, `${path}.files.${index}.asset`) })),
      ),
    }
  const { heading, body } = brand.fonts
  const { onLight, onDark, markOnLight, markOnDark } = brand.logos
  const logoAt = async (logo: Asset | undefined, name: string) => logo && (await pin(logo, `brand.logos.${name}`))
  const fonts = { heading: await fontAt(heading, 'brand.fonts.heading'), body: await fontAt(body, 'brand.fonts.body') }
  const logos = {
    onLight: await logoAt(onLight, 'onLight'),
    onDark: await logoAt(onDark, 'onDark'),
    markOnLight: await logoAt(markOnLight, 'markOnLight'),
    markOnDark: await logoAt(markOnDark, 'markOnDark'),
  }
  const printProfiles = brand.printProfiles.map(async ({ colourProfile, ...profile }, index) => ({
    ...profile,
    colourProfile: colourProfile && {
      ...colourProfile,
      asset: await pin(colourProfile.asset, `brand.printProfiles.${index}.colourProfile.asset`),
    },
  }))
  const { map } = campaign.place
  const place = { ...campaign.place, map: map && { ...map, asset: await pin(map.asset, 'campaign.place.map.asset') } }
  const images = campaign.images.map(async (image, index) => ({
    ...image,
    asset: await pin(image.asset, `campaign.images.${index}.asset`),
  }))
  return {
    ...rest,
    brand: { ...brand, fonts, logos, printProfiles: await Promise.all(printProfiles) },
    campaign: { ...campaign, place, images: await Promise.all(images) },
  }
}

/** A tone that is shipped becomes the brand's, or a later version of ours would change what was frozen. */
function withItsTone(document: CampaignDocument): CampaignDocument {
  const tone = toneOf(document)
  if (!tone || document.brand.tones.includes(tone)) return document
  return { ...document, brand: { ...document.brand, tones: [...document.brand.tones, tone] } }
}

/** Stands in for a file that was refused, until all have been tried and the document is. */
const refused: PinnedAsset = { sha256: '0'.repeat(64), name: '', type: '' }

/**
 * A document as it is frozen, but for its files: invisible characters are taken out of its words (the rule is in characters.ts), they are set in
 * the typography of their locales, and a shipped tone is the brand's. Throws DocumentError where it does not fit the schema.
 */
export function readClean(value: unknown): CampaignDocument {
  return withItsTone(typesetDocument(readDocument(cleaned(value))))
}

/** A clean document with every file pinned. Throws DocumentError for files that are not fit; what `pin` throws otherwise passes through. */
export async function pinFiles(clean: CampaignDocument, { baseUrl, pin }: Omit<FreezePorts, 'check'>): Promise<Snapshot> {
  const unfit: Problem[] = []
  const withFiles = await pinned(clean, async (asset, path) => {
    try {
      return await pin(asset)
    } catch (error) {
      if (!(error instanceof AssetError)) throw error
      unfit.push(problemAt(path, 'error', error.message))
      return refused
    }
  })
  if (unfit.length > 0) throw new DocumentError(unfit.toSorted((a, b) => (a.path < b.path ? -1 : 1)))
  const snapshot = snapshotSchema.safeParse({ ...withFiles, baseUrl: publicAddress(baseUrl) }, plainErrors)
  if (!snapshot.success) throw new DocumentError(problemsOf(snapshot.error))
  return snapshot.data
}

/**
 * Freezes a campaign: cleans it, refuses it if the schema or `check` finds an error, and pins every file by the hash of its bytes and
 * the tone by its phrases. Touchpoints stay as they are.
 * Throws DocumentError with all problems and their places; what `pin` throws otherwise (a full disk) passes through.
 */
export async function freeze(document: CampaignDocument, ports: FreezePorts): Promise<Snapshot> {
  const clean = readClean(document)
  const address = checkBaseUrl(ports.baseUrl)
  const errors = ports.check(clean).filter(({ severity }) => severity === 'error')
  if (address !== undefined) errors.unshift(problemAt('baseUrl', 'error', address))
  if (errors.length > 0) throw new DocumentError(errors)
  return pinFiles(clean, ports)
}

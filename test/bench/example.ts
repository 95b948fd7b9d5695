import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import type { Sources } from '../../src/channels/contract/channel.ts'
import { checkCampaign } from '../../src/channels/checks/check-campaign.ts'
import { channelNamed } from '../../src/channels/registry.ts'
import { assetFiles } from '../../src/render/asset-files.ts'
import { freeze } from '../../src/content/freeze/freeze.ts'
import { readDocument } from '../../src/content/reading/read-document.ts'
import type { Snapshot, Touchpoint } from '../../src/content/schema/snapshot.ts'

/** The example campaign as a shop would have it, in its live phase: its illustrations as photos are, JPEGs of 2400 px. */
export interface Example {
  readonly folder: string
  readonly file: string
  readonly snapshot: Snapshot
  readonly sources: Sources
}

const SOURCE = 'examples/park-festival'

/**
 * Flyers have one side: a back tells another language's headline too, and would be drawn again with it.
 * @param everything whether drawn touchpoints want all sizes and formats of their channel
 */
export async function exampleCampaign({ everything = false } = {}): Promise<Example> {
  const folder = mkdtempSync(join(tmpdir(), 'leitmotif-bench-'))
  cpSync(SOURCE, folder, { recursive: true })
  const images = join(folder, 'images')
  let text = readFileSync(join(folder, 'campaign.json'), 'utf8')
  for (const name of readdirSync(images).filter((file) => file.endsWith('.svg') && !file.startsWith('logo'))) {
    const photo = name.replace(/svg$/, 'jpg')
    writeFileSync(join(images, photo), await sharp(join(images, name)).resize({ width: 2400 }).flatten().jpeg({ quality: 90 }).toBuffer())
    text = text.replaceAll(`images/${name}`, `images/${photo}`)
  }
  const { campaign, touchpoints, ...rest } = readDocument(JSON.parse(text) as unknown)
  const document = {
    ...rest,
    campaign: { ...campaign, phases: [] },
    touchpoints: touchpoints.map((one) => ({ ...(everything ? withEverything(one) : one), sides: 1 as const })),
  }
  const file = join(folder, 'campaign.json')
  writeFileSync(file, JSON.stringify(document))
  const { pin, sources } = assetFiles(folder, document)
  const check = (clean: typeof document) => checkCampaign(clean, new Date())
  return { folder, file, sources, snapshot: await freeze(document, { baseUrl: 'https://hub.example', pin, check }) }
}

function withEverything(touchpoint: Touchpoint): Touchpoint {
  const formats = Object.entries(channelNamed(touchpoint.channel)?.spec.formats ?? {})
  return { ...touchpoint, sizes: [], formats: formats.flatMap(([name, { onRequest }]) => (onRequest ? [name] : [])) }
}

export function touchpointOf({ snapshot }: Example, channel: string): Touchpoint {
  const found = snapshot.touchpoints.find((touchpoint) => touchpoint.channel === channel)
  if (!found) throw new Error(`the example has no ${channel}`)
  return found
}

/** The campaign with a headline that was never drawn before: nothing that keeps finished texts can help. */
export function withHeadline(snapshot: Snapshot, locale: string, run: number): Snapshot {
  const { campaign } = snapshot
  const headline = `${campaign.headline[locale] ?? ''} ${run}`
  return { ...snapshot, campaign: { ...campaign, headline: { ...campaign.headline, [locale]: headline } } }
}

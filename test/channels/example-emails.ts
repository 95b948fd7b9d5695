import { readFile, readdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { email } from '../../src/channels/email/index.ts'
import type { Rendered } from '../../src/channels/channel.ts'
import { readDocument } from '../../src/content/read-document.ts'
import { layoutNames, type ShippedLayout } from '../../src/content/snapshot.ts'
import { checkImage } from '../../src/drawing/index.ts'
import { snapshotOf } from '../fixtures/index.ts'

const root = fileURLToPath(new URL('../../examples/', import.meta.url))
const campaigns = ['park-festival/campaign.json', 'park-festival/evergreen.json', 'jarra-ceramics/campaign.json']

/** An email of an example that ships, in one layout and language. */
export interface ExampleEmail {
  readonly name: string
  readonly layout: ShippedLayout
  readonly locale: string
  readonly html: string
  readonly outputs: readonly Rendered[]
}

async function filesOf(folder: string) {
  const files = await Promise.all(
    (await readdir(join(folder, 'images'))).map(async (name) => {
      const bytes = new Uint8Array(await readFile(join(folder, 'images', name)))
      const { type, width, height } = await checkImage(bytes)
      return [`images/${name}`, { type, width, height, bytes }] as const
    }),
  )
  return new Map(files)
}

/** Every example's newsletter, in every layout and every language or those given. */
export async function exampleEmails(languages?: readonly string[]): Promise<ExampleEmail[]> {
  const made: ExampleEmail[] = []
  for (const file of campaigns) {
    const document = readDocument(JSON.parse(await readFile(join(root, file), 'utf8')))
    const files = await filesOf(join(root, dirname(file)))
    for (const layout of layoutNames) {
      const { snapshot, sources } = await snapshotOf({ ...document, campaign: { ...document.campaign, layout } }, { files })
      const touchpoint = snapshot.touchpoints.find(({ channel }) => channel === 'email')
      if (!touchpoint) throw new Error(`${file} has no newsletter`)
      for (const locale of snapshot.brand.locales.filter((one) => languages?.includes(one) ?? true)) {
        const outputs = await email.render(
          email.compose(snapshot, touchpoint, locale),
          { size: '', formats: ['html', 'jpg', 'jpg@small', 'logo-png'] },
          sources,
        )
        const html = new TextDecoder().decode(outputs.find(({ format }) => format === 'html')?.bytes)
        made.push({ name: `${file.replace(/\/?(campaign)?\.json$/, '')} ${layout} ${locale}`, layout, locale, html, outputs })
      }
    }
  }
  return made
}

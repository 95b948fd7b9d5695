import { assetPattern } from '../content/addresses/index.ts'
import { imageExtensionOf } from '../content/tables/index.ts'
import type { Snapshot } from '../content/schema/index.ts'
import { loadTemplates } from '../templates/index.ts'
import type { AssetFiles } from '../render/index.ts'
import type { OutputFolder } from './output-folder.ts'
import { sheetData } from './sheet-data.ts'
import { renditionsOf, type SheetFile, type SheetManifest } from './sheet-manifest.ts'

/** Writes `index.html`, which shows all that a manifest names; what its emails show and no rendition is lies under `assets/`. @returns what it wrote. */
export async function writeContactSheet(
  folder: OutputFolder,
  manifest: SheetManifest,
  snapshot: Snapshot,
  assets: AssetFiles,
): Promise<SheetFile[]> {
  const renditions = renditionsOf(manifest.windows)
  const beside: SheetFile[] = []
  const paths = new Map(renditions.map(({ sha256, path }) => [sha256, path]))
  for (const { sha256, type } of assets.pinned()) {
    const extension = imageExtensionOf(type)
    if (extension === undefined || paths.has(sha256)) continue
    paths.set(sha256, `assets/${sha256}.${extension}`)
    beside.push(await folder.write(`assets/${sha256}.${extension}`, await assets.sources.read(sha256)))
  }
  const shown = renditions.filter(({ type, size }) => size === '' && type.startsWith('text/'))
  const texts = new Map<string, string>()
  for (const { path, type } of shown) {
    const text = (await folder.read(path)) ?? ''
    texts.set(path, type.startsWith('text/html') ? localised(text, snapshot, paths) : text)
  }
  const logo = snapshot.brand.logos.onDark ?? snapshot.brand.logos.onLight
  const data = sheetData(manifest, snapshot, { textOf: (path) => texts.get(path) ?? '', logo: paths.get(logo?.sha256 ?? '') ?? '' })
  const page = loadTemplates().render('contact-sheet/index.html', data, { escape: 'html' })
  return [...beside, await folder.write('index.html', page)]
}

/** A page as it looks before any hub serves its images: those that lie beside the sheet are shown from there. */
function localised(page: string, { baseUrl }: Snapshot, paths: ReadonlyMap<string, string>): string {
  return page.replace(assetPattern({ root: baseUrl }), (whole, hash: string) => paths.get(hash) ?? whole)
}

import type { Snapshot } from '../content/snapshot.ts'
import { loadTemplates } from '../templates/environment.ts'
import type { AssetFiles } from './asset-files.ts'
import type { OutputFolder } from './output-folder.ts'
import { sheetData } from './sheet-data.ts'
import type { SheetManifest } from './sheet-manifest.ts'

const extensions: Readonly<Record<string, string>> = {
  'image/svg+xml': 'svg',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/avif': 'avif',
}

/** Writes `index.html`, which shows all that a manifest names, and the images that its emails show under `assets/`. */
export async function writeContactSheet(
  folder: OutputFolder,
  manifest: SheetManifest,
  snapshot: Snapshot,
  assets: AssetFiles,
): Promise<void> {
  for (const { sha256, type } of assets.pinned()) {
    const extension = extensions[type]
    if (extension !== undefined) await folder.write(assetPath(sha256, extension), await assets.sources.read(sha256))
  }
  const texts = new Map<string, string>()
  for (const { path, type, size } of manifest.windows.flatMap((w) =>
    w.touchpoints.flatMap((t) => t.locales.flatMap((l) => l.renditions)),
  )) {
    const isShown = size === '' && type.startsWith('text/')
    if (isShown) texts.set(path, (await folder.read(path)) ?? '')
  }
  const logo = snapshot.brand.logos.onDark ?? snapshot.brand.logos.onLight
  const data = sheetData(manifest, snapshot, {
    textOf: (path) => texts.get(path) ?? '',
    logo: logo === undefined ? '' : assetPath(logo.sha256, extensions[logo.type] ?? ''),
  })
  await folder.write('index.html', loadTemplates().render('contact-sheet/index.html', data, { escape: 'html' }))
}

const assetPath = (sha256: string, extension: string): string => `assets/${sha256}.${extension}`

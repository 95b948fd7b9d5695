import type { SizeSpec } from '../channels/contract/index.ts'
import { weightName } from '../content/tables/index.ts'
import type { SheetRendition } from './sheet-manifest.ts'

/** All outputs of one size, as one thing to look at. Strings are '' where there is none. */
export interface SheetCard {
  readonly label: string
  /** Path of the image to show, with its size in CSS px. */
  readonly picture: string
  readonly width: number
  readonly height: number
  /** Plain words to read. */
  readonly text: string
  /** A whole page of HTML to show in a frame. */
  readonly page: string
  readonly files: readonly { readonly path: string; readonly format: string; readonly weight: string }[]
  /** `side`: of what has two, else ''. */
  readonly findings: readonly { readonly severity: string; readonly side: string; readonly message: string }[]
}

const PX_PER_MM = 96 / 25.4

/** `textOf` reads a written file. */
export function sheetCard(
  size: string,
  spec: SizeSpec | undefined,
  renditions: readonly SheetRendition[],
  textOf: (path: string) => string,
): SheetCard {
  const picture = renditions.find(({ type }) => type.startsWith('image/'))
  const ofType = (type: string) => (size === '' ? renditions.find((rendition) => rendition.type.startsWith(type)) : undefined)
  const [text, page] = [ofType('text/plain'), ofType('text/html')]
  const scale = spec?.unit === 'mm' ? PX_PER_MM : 1
  const told = new Map(
    renditions
      .flatMap(({ findings }) => findings)
      .map(({ severity, place, side, message }) => [`${side ?? ''} ${place} ${message}`, { severity, side: side ?? '', message }]),
  )
  return {
    label: spec === undefined ? '' : `${spec.label}, ${spec.width} × ${spec.height} ${spec.unit}`,
    // What a page shows already is not shown again beside it.
    picture: page === undefined ? (picture?.path ?? '') : '',
    width: Math.round((spec?.width ?? 0) * scale),
    height: Math.round((spec?.height ?? 0) * scale),
    text: text === undefined ? '' : textOf(text.path),
    page: page === undefined ? '' : textOf(page.path),
    files: renditions.map(({ path, format, bytes }) => ({ path, format, weight: weightName(bytes) })),
    findings: [...told.values()],
  }
}

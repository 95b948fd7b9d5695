import type { BannerView } from '../../../src/channels/web-banner/index.ts'
import type { FlyerView } from '../../../src/channels/flyer/index.ts'
import type { Sources } from '../../../src/channels/contract/channel.ts'
import { draw } from '../../../src/channels/shared/layout/draw.ts'
import { layoutOf, type Side } from '../../../src/channels/shared/layout/layout.ts'
import { flyer } from '../../../src/channels/flyer/index.ts'
import { webBanner } from '../../../src/channels/web-banner/index.ts'
import { layoutNames } from '../../../src/content/tables/layout-names.ts'
import type { CampaignDocument } from '../../../src/content/schema/snapshot.ts'
import { contrast } from '../../../src/drawing/colour/contrast.ts'
import type { TextRecord } from '../../../src/drawing/shapes/drawing.ts'
import { rasterise, type Drawing } from '../../../src/drawing/index.ts'
import type { Node, SetText, Shape } from '../../../src/drawing/shapes/drawing.ts'
import { fixtureFiles, restaurantDocument, shopDocument, snapshotOf } from '../../fixtures/index.ts'
import { atFolds } from './folds.ts'

/** A picture that a family draws: a banner, or a side of a flyer. */
export interface Page {
  readonly channel: typeof webBanner | typeof flyer
  readonly size: string
  readonly side: Side
}

const sizesOf = (channel: Page['channel'], side: Side): Page[] => Object.keys(channel.spec.sizes).map((size) => ({ channel, size, side }))
export const pages: readonly Page[] = [...sizesOf(webBanner, 'front'), ...sizesOf(flyer, 'front'), ...sizesOf(flyer, 'back')]
export const families: readonly string[] = layoutNames
export const pageName = ({ size, side }: Page): string => (side === 'back' ? `${size} back` : size)

/** Each language with the fixture that speaks it. */
export const languages: readonly (readonly [string, () => CampaignDocument])[] = [
  ...['bg', 'sk', 'az', 'fil', 'en'].map((locale) => [locale, restaurantDocument] as const),
  ['ar', shopDocument],
]

/** Each way in which a campaign may tell how to find it, by name. */
export const ways: Readonly<Record<string, (document: CampaignDocument) => void>> = {
  'map, directions and opening hours': () => undefined,
  'a map alone': ({ campaign }) => Object.assign(campaign.place, { directions: {}, openingHours: {} }),
  'a map and opening hours': ({ campaign }) => (campaign.place.directions = {}),
  'directions and opening hours': ({ campaign }) => (campaign.place.map = null),
  'directions alone': ({ campaign }) => Object.assign(campaign.place, { map: null, openingHours: {} }),
  'opening hours alone': ({ campaign }) => Object.assign(campaign.place, { map: null, directions: {} }),
  'none of them': ({ campaign }) => Object.assign(campaign.place, { map: null, directions: {}, openingHours: {} }),
}

/** Composes a document once for each channel, to be drawn in any family. */
export async function viewsOf(document: CampaignDocument, locale: string, files = fixtureFiles) {
  const { snapshot, sources } = await snapshotOf(document, { files })
  const views = [webBanner, flyer].map((channel) => {
    const touchpoint = snapshot.touchpoints.find((one) => one.channel === channel.name)
    if (!touchpoint) throw new Error(`the fixture has no ${channel.name}`)
    return channel.compose(snapshot, channel === flyer ? { ...touchpoint, sides: 2 as const } : touchpoint, locale)
  })
  const drawn = async (family: string, page: Page): Promise<Drawing> => {
    const view = views.find(({ channel }) => channel === page.channel.name) as BannerView | FlyerView
    const spec = page.channel.spec.sizes[page.size]
    if (!spec) throw new Error(`no size ${page.size}`)
    const chosen = { ...view, layout: family }
    return draw(chosen, layoutOf(chosen, page.size, spec, page.side), sources)
  }
  return { drawn, sources }
}

const within = (inner: TextRecord['box'], outer: TextRecord['box']): boolean =>
  inner.x >= outer.x - 0.01 &&
  inner.y >= outer.y - 0.01 &&
  inner.x + inner.width <= outer.x + outer.width + 0.01 &&
  inner.y + inner.height <= outer.y + outer.height + 0.01

const apart = (a: TextRecord['box'], b: TextRecord['box']): boolean =>
  a.x + a.width <= b.x + 1e-6 || b.x + b.width <= a.x + 1e-6 || a.y + a.height <= b.y + 1e-6 || b.y + b.height <= a.y + 1e-6

/** How near to an edge words may come: 4 mm of print; on screens 4 px, on the flattest banners 2. */
function safeArea({ width, height }: Drawing, unit: 'px' | 'mm'): TextRecord['box'] {
  const edge = unit === 'px' && height <= 60 ? 2 : 4
  return { x: edge, y: edge, width: width - 2 * edge, height: height - 2 * edge }
}

/** What is wrong with the places of the words: each sentence is a fault. */
export function faultsOf(drawing: Drawing, unit: 'px' | 'mm'): string[] {
  const { texts } = drawing
  const safe = safeArea(drawing, unit)
  const misplaced = texts.flatMap(({ name, set, box }) => [
    ...(within(set, box) ? [] : [`${name} leaves its place`]),
    ...(within(set, safe) ? [] : [`${name} leaves the safe area: ${JSON.stringify(set)}`]),
  ])
  const shared = texts.flatMap((one, index) =>
    texts.slice(index + 1).flatMap((other) => (apart(one.box, other.box) ? [] : [`${one.name} and ${other.name} share a place`])),
  )
  const logos = drawing.findings.filter(({ rule }) => rule.startsWith('logo-')).map(({ message }) => message)
  return [...misplaced, ...shared, ...atFolds(drawing), ...logos]
}

const textsIn = (node: Node): SetText[] => (node.kind === 'text' ? [node.text] : node.children.flatMap(textsIn))
const withoutText = (shape: Shape): Shape => ({
  ...shape,
  children: shape.children.flatMap((child) => (child.kind === 'text' ? [] : [withoutText(child)])),
})
const hex = (red: number, green: number, blue: number): string =>
  `#${[red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('')}`

/** Pixels along the longer side: enough for the smallest type to cover some. */
const LONGER = 480

/** The lowest contrast of any line of text with any pixel that lies beneath it, and which line that is. `scale`: px for each user unit. */
export async function lowestContrast(
  drawing: Drawing,
  sources: Sources,
  scale = Math.min(LONGER / Math.max(drawing.width, drawing.height), 4),
): Promise<{ value: number; line: string }> {
  const [width, height] = [Math.round(drawing.width * scale), Math.round(drawing.height * scale)]
  const bare = { ...drawing, root: withoutText(drawing.root) }
  const { data, channels } = await rasterise(bare, { width, height, read: (sha256) => sources.read(sha256) })
  let lowest = { value: Infinity, line: '' }
  const known = new Map<string, number>()
  for (const { lines, fill } of textsIn(drawing.root)) {
    for (const runs of lines) {
      for (const { x, y, size, glyphs, text } of runs) {
        const end = x + glyphs.reduce((sum, { advance }) => sum + advance, 0) * size
        const [left, right] = [x * scale, end * scale].map((value) => Math.min(width - 1, Math.max(0, Math.round(value))))
        const [top, bottom] = [(y - 0.7 * size) * scale, (y + 0.15 * size) * scale].map((value) =>
          Math.min(height - 1, Math.max(0, Math.round(value))),
        )
        for (let row = top ?? 0; row <= (bottom ?? 0); row += 1) {
          for (let column = left ?? 0; column <= (right ?? 0); column += 1) {
            const at = (row * width + column) * channels
            const pixel = hex(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0)
            const value = known.get(fill + pixel) ?? contrast(fill, pixel)
            known.set(fill + pixel, value)
            if (value < lowest.value) lowest = { value, line: `${text} in ${fill} on ${pixel} at ${column}, ${row} of ${width}×${height}` }
          }
        }
      }
    }
  }
  return lowest
}

/** Draws pages of a family, all unless it is told which, and holds them to their measures; gives back what is wrong. */
export async function wrongWith(family: string, document: CampaignDocument, locale: string, drawnPages = pages): Promise<string[]> {
  const { drawn, sources } = await viewsOf(document, locale)
  const wrong: string[] = []
  for (const page of drawnPages) {
    const drawing = await drawn(family, page)
    const { value, line } = await lowestContrast(drawing, sources)
    const faults = [
      ...faultsOf(drawing, page.channel.spec.sizes[page.size]?.unit ?? 'px'),
      ...drawing.findings.map(({ rule, place, actual, expected }) => `${rule} ${place}: ${actual ?? ''} for ${expected ?? ''}`),
      ...(value < 4.5 ? [`contrast ${value.toFixed(2)}: ${line}`] : []),
    ]
    wrong.push(...faults.map((fault) => `${pageName(page)}: ${fault}`))
  }
  return wrong
}

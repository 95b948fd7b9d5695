import { scenesOf } from '../../../src/channels/web-banner/html5-scenes.ts'
import { isOnPages } from '../../../src/channels/web-banner/on-pages.ts'
import type { Drawing } from '../../../src/drawing/index.ts'
import type { Node } from '../../../src/drawing/shapes/drawing.ts'
import { layersOf } from '../../../src/drawing/raster/layers.ts'
import { paintedBoxes } from '../../../src/drawing/findings/painted-boxes.ts'
import { pages, type Page } from './measure.ts'

/** Banners that are made as HTML5 too. */
export const animated: readonly Page[] = pages.filter(({ channel, size }) => {
  const measures = channel.spec.sizes[size]
  return channel.name === 'web-banner' && measures !== undefined && isOnPages(measures)
})

const textsIn = (node: Node): number => (node.kind === 'text' ? 1 : node.children.reduce((sum, child) => sum + textsIn(child), 0))

/** Whether the brand is seen from the opening scene on, as one of `logos` (hashes of their files) or by its name: what has appeared stays. */
export function opensWithBrand(drawing: Drawing, logos: readonly string[]): boolean {
  const opening = scenesOf(drawing).slice(0, 1)
  const images = [layersOf(drawing).ground, ...opening].flatMap((part) => paintedBoxes(part).map(({ image }) => image))
  const named = drawing.texts.findIndex(({ name }) => name === 'brand')
  const texts = opening.reduce((sum, { root }) => sum + textsIn(root), 0)
  return logos.some((sha256) => images.includes(`sha256:${sha256}`)) || (named >= 0 && named < texts)
}

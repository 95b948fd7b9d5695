import { type Drawing, elementsOf, textNodesOf } from '../../shapes/index.ts'
import { hexOf } from '../../colour/index.ts'
import { isPixels, type ReadyImage } from './ready-image.ts'

const paints = ['fill', 'stroke', 'stop-color'] as const

/** All colours that drawings and the logos in them paint with, as #rrggbb in lower case. */
export function coloursOf(pages: readonly Drawing[], images: Iterable<ReadyImage>): string[] {
  const marks = [...images].flatMap(({ content }) => (isPixels(content) ? [] : [content.root]))
  // What names no colour is black.
  const colours = new Set(['#000000'])
  for (const root of [...pages.map((page) => page.root), ...marks]) {
    const given = elementsOf(root).flatMap(({ attributes }) => paints.flatMap((paint) => attributes[paint] ?? []))
    for (const value of [...given, ...textNodesOf(root).map(({ fill }) => fill)]) {
      const hex = value.trim().startsWith('url(') ? undefined : hexOf(value)
      if (hex !== undefined) colours.add(hex)
    }
  }
  return [...colours]
}

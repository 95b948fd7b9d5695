import { describe, expect, it } from 'vitest'
import type { TextRecord } from '../../../src/drawing/shapes/drawing.ts'
import type { Box } from '../../../src/drawing/index.ts'
import type { Drawing } from '../../../src/drawing/shapes/drawing.ts'
import { elementsOf } from '../../../src/drawing/shapes/tree.ts'
import { families, languages, pageName, pages, viewsOf } from './measure.ts'

const flyers = pages.filter(({ channel }) => channel.name === 'flyer')
const listed = ['validity', 'place', 'phone']

/** Lines set smaller by so much are still of one size: a word that would stand alone at the end may cost it. */
const ONE_SIZE = 0.9
/** Between two facts there is more room than between the lines of one, in sizes of their type. */
const APART = 0.25

function faultsOfFacts(texts: readonly TextRecord[]): string[] {
  const facts = texts.filter(({ name }) => listed.includes(name))
  const sizes = facts.map(({ size }) => size)
  const uneven = Math.min(...sizes) / Math.max(...sizes) < ONE_SIZE ? [`sizes ${sizes.map((size) => size.toFixed(2)).join(', ')}`] : []
  const crowded = facts.slice(1).flatMap(({ name, set, size }, at) => {
    const above = facts[at]?.set
    const gap = above === undefined ? Infinity : set.y - above.y - above.height
    return gap < APART * size ? [`${name} ${gap.toFixed(2)} below what stands above it`] : []
  })
  return [...uneven, ...crowded]
}

/** The ground of a page's QR code. */
function codeOf({ root }: Drawing): Box | undefined {
  const found = elementsOf(root).find(({ attributes }) => attributes['data-modules'] !== undefined)?.attributes
  return found && { x: Number(found.x), y: Number(found.y), width: Number(found.width), height: Number(found.height) }
}

describe.each(families)('the facts on flyers of %s', (family) => {
  it.each(languages)(
    'stand in one size, apart from each other, and the short link within its code’s width, in %s',
    async (locale, make) => {
      const { drawn } = await viewsOf(make(), locale)
      const wrong: string[] = []
      for (const page of flyers) {
        const drawing = await drawn(family, page)
        const code = codeOf(drawing)
        const link = drawing.texts.find(({ name }) => name === 'link')?.set
        const within = code === undefined || link === undefined || (link.x >= code.x && link.x + link.width <= code.x + code.width)
        const faults = [...faultsOfFacts(drawing.texts), ...(within ? [] : ['the link is wider than its code'])]
        wrong.push(...faults.map((fault) => `${pageName(page)}: ${fault}`))
      }
      expect(wrong).toEqual([])
    },
  )
})

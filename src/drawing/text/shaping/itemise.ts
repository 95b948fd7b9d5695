import bidiFactory from 'bidi-js'
import { coversCluster, type Font, isUnseen } from '../../fonts/index.ts'
import { orderedAs } from './reading-order.ts'
import { scriptOf } from './script.ts'

/** A stretch of text that is shaped in one go: one font, one script, one direction. Offsets are UTF-16. */
export interface Item {
  readonly start: number
  readonly end: number
  readonly font: Font
  readonly script: string
  /** Embedding level: odd is right to left. */
  readonly level: number
}

/** A text with the direction of its lines and the level of each UTF-16 unit. */
export interface Itemised {
  readonly text: string
  readonly baseLevel: 0 | 1
  readonly items: readonly Item[]
}

const bidi = bidiFactory()
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const leftToRight = /(?!\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko})\p{L}/u

interface Cluster {
  readonly at: number
  readonly text: string
  readonly script: string | undefined
}

/** A text that has letters, but none of the locale's direction, is read its own way: a link or a fallback language in an Arabic layout. */
function baseDirection(text: string, direction: 'ltr' | 'rtl'): 'ltr' | 'rtl' {
  const own = direction === 'rtl' ? rightToLeft : leftToRight
  const other = direction === 'rtl' ? leftToRight : rightToLeft
  if (own.test(text) || !other.test(text)) return direction
  return direction === 'rtl' ? 'ltr' : 'rtl'
}

/** Signs without a script of their own take that of the letters before them, or at the start of those after. */
function resolveScripts(clusters: readonly Cluster[]): string[] {
  let current = clusters.find(({ script }) => script !== undefined)?.script ?? 'Latn'
  return clusters.map(({ script }) => (current = script ?? current))
}

/** One font for each word, so that a single missing letter does not mix two faces in it; where no font has the whole word, one for each letter. */
function chooseFonts(clusters: readonly Cluster[], scripts: readonly string[], chain: readonly Font[]): Font[] {
  const [first] = chain
  if (first === undefined) throw new RangeError('a chain of fonts holds at least one')
  const covering = (texts: readonly string[]): Font | undefined => chain.find((font) => texts.every((text) => coversCluster(font, text)))
  const fonts: (Font | undefined)[] = clusters.map(() => undefined)
  for (let at = 0; at < clusters.length;) {
    if (clusters[at]?.script === undefined) {
      at += 1
      continue
    }
    let end = at
    while (end < clusters.length && clusters[end]?.script !== undefined && scripts[end] === scripts[at]) end += 1
    const word = covering(clusters.slice(at, end).map(({ text }) => text))
    for (; at < end; at += 1) fonts[at] = word ?? covering([clusters[at]?.text ?? '']) ?? first
  }
  let current = fonts.find((font) => font !== undefined) ?? first
  return fonts.map((font, at) => {
    const text = clusters[at]?.text ?? ''
    if (font !== undefined) return (current = font)
    return [...text].every(isUnseen) || coversCluster(current, text) ? current : (covering([text]) ?? first)
  })
}

/** Splits a text into items. Every cluster of it is covered by a font of the chain (see `printableText`). */
export function itemise(text: string, chain: readonly Font[], direction: 'ltr' | 'rtl'): Itemised {
  const base = baseDirection(text, direction)
  const { levels } = bidi.getEmbeddingLevels(orderedAs(text), base)
  const clusters = Array.from(segmenter.segment(text), ({ index, segment }) => ({ at: index, text: segment, script: scriptOf(segment) }))
  const scripts = resolveScripts(clusters)
  const fonts = chooseFonts(clusters, scripts, chain)
  const items: Item[] = []
  clusters.forEach(({ at, text: cluster }, index) => {
    const font = fonts[index]
    const script = scripts[index] ?? 'Latn'
    const level = levels[at] ?? 0
    if (font === undefined) return
    const last = items.at(-1)
    const end = at + cluster.length
    if (last?.font === font && last.script === script && last.level === level) items[items.length - 1] = { ...last, end }
    else items.push({ start: at, end, font, script, level })
  })
  return { text, baseLevel: base === 'rtl' ? 1 : 0, items }
}

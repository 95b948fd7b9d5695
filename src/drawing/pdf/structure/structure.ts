import {
  applyTo,
  type Box,
  type Drawing,
  type Matrix,
  matrixOf,
  multiply,
  type Node,
  type Shape,
  type TextRecord,
  textNodesOf,
} from '../../shapes/index.ts'
import type { Mark, TreeContext } from '../page/index.ts'
import type { List } from './list-structure.ts'
import { spoken } from '../file/index.ts'
import type { ReadyImage } from '../ink/index.ts'
import { greatestOf, leastOf } from '../../../content/text/index.ts'

/** Where the QR codes of pages, and texts named `link`, lead. */
export interface PageLink {
  /** A web address. */
  readonly address: string
  /** What is read out of it. */
  readonly says: string
}

/** A part of a page that is read out. */
export interface StructurePart {
  readonly type: 'H1' | 'H2' | 'P' | 'Figure'
  /** Of an item, which is not what its type says. */
  readonly list?: List | undefined
  /** A line is drawn through it. */
  readonly isStruck?: boolean
  readonly alt?: string | undefined
  /**
   * What a text says. Pages hold its glyphs line by line from left to right, without the spaces between lines: read out as they stand, words
   * would run together, and Arabic would be spelt backwards.
   */
  readonly says?: string | undefined
  /** Where a figure lies on its page: left, bottom, right and top in points. */
  readonly box?: readonly number[] | undefined
  /** What can be clicked to follow the link: left, bottom, right and top in points. Absent for parts that lead nowhere. */
  readonly clicked?: readonly number[]
  /** BCP 47, where it is not the document's. */
  readonly language?: string | undefined
}

/** What is read out of a page, in reading order; all else is decoration. */
export interface PageStructure {
  readonly mark: NonNullable<TreeContext['mark']>
  readonly parts: readonly StructurePart[]
}

export interface StructureOptions {
  /** What images show, by their hash; images without are decoration. */
  readonly alts: ReadonlyMap<string, string>
  readonly link?: PageLink | undefined
  /** Paragraphs that are headings. */
  readonly headings?: ReadonlySet<string>
  /** Names of texts that are headings below the headline. */
  readonly headingNames?: ReadonlySet<string>
  /** What is read out of a text that is struck out. */
  readonly saidOfStruck?: (text: string) => string
  /** Points. */
  readonly page: { readonly width: number; readonly height: number }
  readonly images: ReadonlyMap<Shape, ReadyImage>
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000
const decoration = { before: '/Artifact BMC', after: 'EMC' }

/** Starts the structure of a page. */
export function pageStructure(
  drawing: Drawing,
  { alts, link, page, images, headings = new Set(), headingNames = new Set(), saidOfStruck = (text) => text }: StructureOptions,
): PageStructure {
  const parts: StructurePart[] = []
  // Texts are recorded in the order in which they stand in the picture.
  const records = new Map(textNodesOf(drawing.root).map((text, index) => [text, drawing.texts[index]]))
  const part = (one: StructurePart) => ({ before: `/${one.type} <</MCID ${parts.push(one) - 1}>> BDC`, after: 'EMC' })
  // A code is its ground and, next to it, its modules: what is seen is one figure, what is clicked the whole.
  let ground: readonly number[] | undefined
  /** What is seen of an image, without what lies beyond the page. */
  const figureBox = (node: Shape, matrix: Matrix): readonly number[] => {
    const own = multiply(matrix, matrixOf(node.attributes.transform))
    const [left = 0, bottom = 0, right = 0, top = 0] = onPage(images.get(node)?.box ?? boxOf(node.attributes), own)
    return [Math.max(0, left), Math.max(0, bottom), Math.min(page.width, right), Math.min(page.height, top)].map(rounded)
  }
  /** A paragraph is marked from its first line to its last. */
  const paragraphsIn = ({ lines, paragraphs, language }: TextRecord): Mark[] => {
    const marks: Mark[] = lines.map(() => ({ before: '', after: '' }))
    let list: List | undefined
    for (const { text, from, to, item } of paragraphs) {
      list = item === undefined ? undefined : list?.item === item ? list : { item }
      const { before, after } = part({ type: headings.has(text) ? 'H2' : 'P', list, language, says: spoken(text) })
      marks[from] = { before, after: to - from === 1 ? after : '' }
      if (to - from > 1) marks[to - 1] = { before: '', after }
    }
    return marks
  }
  return {
    parts,
    mark(node: Node, matrix: Matrix) {
      const code = ground
      ground = undefined
      if (node.kind === 'text') {
        const record = records.get(node.text)
        if (record === undefined) return part({ type: 'P' })
        const { name, language, isStruck, set } = record
        const text = record.text.replaceAll('\n', ' ')
        if (isStruck) return part({ type: 'P', language, isStruck, says: spoken(saidOfStruck(text)) })
        const said = { language, says: spoken(text) }
        if (name === 'link' && link !== undefined) return part({ ...said, type: 'P', clicked: onPage(set, matrix) })
        if (headingNames.has(name)) return part({ ...said, type: 'H2' })
        return name === 'headline' ? part({ ...said, type: 'H1' }) : paragraphsIn(record)
      }
      if (link !== undefined && node.attributes['data-modules'] !== undefined)
        ground = onPage(boxOf(node.attributes), multiply(matrix, matrixOf(node.attributes.transform)))
      if (link !== undefined && code !== undefined) return part({ type: 'Figure', alt: link.says, box: code, clicked: code })
      // The mark in the middle of a code is a part of its figure.
      const shows = node.name === 'image' && node.attributes['data-in-code'] === undefined
      const alt = shows ? alts.get((node.attributes.href ?? '').replace('sha256:', '')) : undefined
      return alt === undefined || alt === '' ? decoration : part({ type: 'Figure', alt, box: figureBox(node, matrix) })
    },
  }
}

function boxOf({ x, y, width, height }: Readonly<Record<string, string>>): Box {
  return { x: Number(x), y: Number(y), width: Number(width), height: Number(height) }
}

/** A box in the space of the page; y goes up there. */
function onPage({ x, y, width, height }: Box, matrix: Matrix): readonly number[] {
  const [left, bottom, right, top] = [x, y + height, x + width, y]
  const corners = [left, right].flatMap((px) => [bottom, top].map((py) => applyTo(matrix, px, py)))
  const [xs, ys] = [corners.map(([px]) => px), corners.map(([, py]) => py)]
  return [leastOf(xs), leastOf(ys), greatestOf(xs), greatestOf(ys)].map(rounded)
}

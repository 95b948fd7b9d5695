import type { Box, Drawing, Node, Shape } from '../drawing.ts'
import { applyTo, matrixOf, multiply, type Matrix } from '../shapes/matrix.ts'
import type { TreeContext } from './draw-tree.ts'
import { pdfText } from './pdf-text.ts'
import { spoken } from './read-letters.ts'
import type { PdfFile, Reference } from './pdf-file.ts'
import type { ReadyImage } from './ready-image.ts'
import { textsOf } from '../shapes/tree.ts'
import { greatestOf, leastOf } from '../../content/extent.ts'

/** Where the QR codes of pages, and texts named `link`, lead. */
export interface PageLink {
  /** A web address. */
  readonly address: string
  /** What is read out of it. */
  readonly says: string
}

/** A part of a page that is read out. */
interface Part {
  readonly type: 'H1' | 'P' | 'Figure'
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
  readonly parts: readonly Part[]
}

export interface StructureOptions {
  /** What images show, by their hash; images without are decoration. */
  readonly alts: ReadonlyMap<string, string>
  readonly link?: PageLink | undefined
  /** Points. */
  readonly page: { readonly width: number; readonly height: number }
  readonly images: ReadonlyMap<Shape, ReadyImage>
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000
const decoration = { before: '/Artifact BMC', after: 'EMC' }

/** Starts the structure of a page. */
export function pageStructure(drawing: Drawing, { alts, link, page, images }: StructureOptions): PageStructure {
  const parts: Part[] = []
  // Texts are recorded in the order in which they stand in the picture.
  const records = new Map(textsOf(drawing.root).map((text, index) => [text, drawing.texts[index]]))
  const part = (one: Part) => ({ before: `/${one.type} <</MCID ${parts.push(one) - 1}>> BDC`, after: 'EMC' })
  // A code is its ground and, next to it, its modules: what is seen is one figure, what is clicked the whole.
  let ground: readonly number[] | undefined
  /** What is seen of an image, without what lies beyond the page. */
  const figureBox = (node: Shape, matrix: Matrix): readonly number[] => {
    const own = multiply(matrix, matrixOf(node.attributes.transform))
    const [left = 0, bottom = 0, right = 0, top = 0] = onPage(images.get(node)?.box ?? boxOf(node.attributes), own)
    return [Math.max(0, left), Math.max(0, bottom), Math.min(page.width, right), Math.min(page.height, top)].map(rounded)
  }
  return {
    parts,
    mark(node: Node, matrix: Matrix) {
      const code = ground
      ground = undefined
      if (node.kind === 'text') {
        const record = records.get(node.text)
        const said = { language: record?.language, says: record && spoken(record.text.replaceAll('\n', ' ')) }
        if (record?.name === 'link' && link !== undefined) return part({ ...said, type: 'P', clicked: onPage(record.set, matrix) })
        return part({ ...said, type: record?.name === 'headline' ? 'H1' : 'P' })
      }
      if (link !== undefined && node.attributes['data-modules'] !== undefined)
        ground = onPage(boxOf(node.attributes), multiply(matrix, matrixOf(node.attributes.transform)))
      if (link !== undefined && code !== undefined) return part({ type: 'Figure', alt: link.says, box: code, clicked: code })
      const alt = node.name === 'image' ? alts.get((node.attributes.href ?? '').replace('sha256:', '')) : undefined
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

/** A page of which the structure is written. */
interface DrawnPage {
  readonly page: Reference
  readonly parts: readonly Part[]
  /** The annotations of its parts that are clicked, in their order. */
  readonly annotations: readonly Reference[]
}

/** Makes what is clicked on the pages of a file. Each annotation has a number in the file's structure, after those of its pages. */
export function linkAnnotations(link: PageLink | undefined, pages: number, file: PdfFile) {
  let next = pages
  return (parts: readonly Part[]): Reference[] =>
    parts.flatMap(({ clicked }) => {
      if (clicked === undefined || link === undefined) return []
      const action = { Type: 'Action', S: 'URI', URI: new String(new URL(link.address).href) }
      const about = { Contents: pdfText(link.says), StructParent: next++ }
      // Printed and never hidden, without a frame.
      return [file.object({ Type: 'Annot', Subtype: 'Link', Rect: clicked, F: 4, Border: [0, 0, 0], A: action, ...about })]
    })
}

/** Writes the structure of all pages into a file: one document of headings, paragraphs, figures, and links in paragraphs of their own. */
export function writeStructure(pages: readonly DrawnPage[], file: PdfFile): void {
  const root = file.later()
  const whole = file.later()
  const children: Reference[] = []
  const links: Reference[] = []
  const marked = pages.map(({ page, parts, annotations }) => {
    const left = [...annotations]
    const element = (
      type: string,
      parent: Reference,
      kids: unknown,
      { alt, box, language, says }: Pick<Part, 'alt' | 'box' | 'language' | 'says'>,
    ) =>
      file.object({
        Type: 'StructElem',
        S: type,
        P: parent,
        Pg: page,
        K: kids,
        ...(alt === undefined ? {} : { Alt: pdfText(alt) }),
        ...(box === undefined ? {} : { A: { O: 'Layout', BBox: box } }),
        ...(says === undefined ? {} : { ActualText: pdfText(says) }),
        ...(language === undefined ? {} : { Lang: pdfText(language) }),
      })
    return parts.map(({ type, clicked, ...said }, index) => {
      const annotation = clicked === undefined ? undefined : left.shift()
      if (annotation === undefined) {
        const plain = element(type, whole.reference, index, said)
        children.push(plain)
        return plain
      }
      const [paragraph, link] = [file.later(), file.later()]
      const figure = type === 'Figure' ? element(type, link.reference, index, said) : undefined
      const object = { Type: 'OBJR', Obj: annotation, Pg: page }
      link.complete({
        Type: 'StructElem',
        S: 'Link',
        P: paragraph.reference,
        Pg: page,
        K: [figure ?? index, object],
        ...(figure === undefined && said.says !== undefined ? { ActualText: pdfText(said.says) } : {}),
      })
      paragraph.complete({ Type: 'StructElem', S: 'P', P: whole.reference, Pg: page, K: [link.reference] })
      children.push(paragraph.reference)
      links.push(link.reference)
      return figure ?? link.reference
    })
  })
  whole.complete({ Type: 'StructElem', S: 'Document', P: root.reference, K: children })
  const tree = file.object({ Nums: [...marked, ...links].flatMap((of, index) => [index, of]) })
  root.complete({ Type: 'StructTreeRoot', K: [whole.reference], ParentTree: tree, ParentTreeNextKey: marked.length + links.length })
  Object.assign(file.catalog, { MarkInfo: { Marked: true }, StructTreeRoot: root.reference })
}

import type { Drawing, Node } from '../drawing.ts'
import type { TreeContext } from './draw-tree.ts'
import type { PdfFile, Reference } from './pdf-file.ts'
import { textsOf } from '../shapes/tree.ts'

/** A part of a page that is read out. */
interface Part {
  readonly type: 'H1' | 'P' | 'Figure'
  readonly alt: string | undefined
  /** BCP 47, where it is not the document's. */
  readonly language: string | undefined
}

/** What is read out of a page, in reading order; all else is decoration. */
export interface PageStructure {
  readonly mark: NonNullable<TreeContext['mark']>
  readonly parts: readonly Part[]
}

const decoration = { before: '/Artifact BMC', after: 'EMC' }

/** Starts the structure of a page. `alts`: what images show, by their hash; images without are decoration. */
export function pageStructure(drawing: Drawing, alts: ReadonlyMap<string, string>): PageStructure {
  const parts: Part[] = []
  // Texts are recorded in the order in which they stand in the picture.
  const records = new Map(textsOf(drawing.root).map((text, index) => [text, drawing.texts[index]]))
  const part = (type: Part['type'], { alt, language }: { readonly alt?: string; readonly language?: string | undefined }) => ({
    before: `/${type} <</MCID ${parts.push({ type, alt, language }) - 1}>> BDC`,
    after: 'EMC',
  })
  return {
    parts,
    mark(node: Node) {
      if (node.kind === 'text') {
        const record = records.get(node.text)
        return part(record?.name === 'headline' ? 'H1' : 'P', { language: record?.language })
      }
      const alt = node.name === 'image' ? alts.get((node.attributes.href ?? '').replace('sha256:', '')) : undefined
      return alt === undefined || alt === '' ? decoration : part('Figure', { alt })
    },
  }
}

/** Writes the structure of all pages into a file: one document of headings, paragraphs and figures. */
export function writeStructure(pages: readonly { readonly page: Reference; readonly parts: readonly Part[] }[], file: PdfFile): void {
  const root = file.later()
  const whole = file.later()
  const elements = pages.map(({ page, parts }) =>
    parts.map(({ type, alt, language }, index) =>
      file.object({
        Type: 'StructElem',
        S: type,
        P: whole.reference,
        Pg: page,
        K: index,
        ...(alt === undefined ? {} : { Alt: new String(alt) }),
        ...(language === undefined ? {} : { Lang: new String(language) }),
      }),
    ),
  )
  whole.complete({ Type: 'StructElem', S: 'Document', P: root.reference, K: elements.flat() })
  const tree = file.object({ Nums: elements.flatMap((list, index) => [index, list]) })
  root.complete({ Type: 'StructTreeRoot', K: [whole.reference], ParentTree: tree, ParentTreeNextKey: pages.length })
  Object.assign(file.catalog, { MarkInfo: { Marked: true }, StructTreeRoot: root.reference })
}

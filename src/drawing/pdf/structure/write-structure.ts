import { listStructure } from './list-structure.ts'
import { type PdfFile, pdfText, type PdfReference } from '../file/index.ts'
import type { PageLink, StructurePart } from './structure.ts'

/** A page of which the structure is written. */
interface DrawnPage {
  readonly page: PdfReference
  readonly parts: readonly StructurePart[]
  /** The annotations of its parts that are clicked, in their order. */
  readonly annotations: readonly PdfReference[]
}

/** Makes what is clicked on the pages of a file. Each annotation has a number in the file's structure, after those of its pages. */
export function linkAnnotations(link: PageLink | undefined, pages: number, file: PdfFile) {
  let next = pages
  return (parts: readonly StructurePart[]): PdfReference[] =>
    parts.flatMap(({ clicked }) => {
      if (clicked === undefined || link === undefined) return []
      const action = { Type: 'Action', S: 'URI', URI: new String(new URL(link.address).href) }
      const about = { Contents: pdfText(link.says), StructParent: next++ }
      // Printed and never hidden, without a frame.
      return [file.object({ Type: 'Annot', Subtype: 'Link', Rect: clicked, F: 4, Border: [0, 0, 0], A: action, ...about })]
    })
}

/** Writes the structure of all pages into a file: one document of headings, paragraphs, lists, figures, and links in paragraphs of their own. */
export function writeStructure(pages: readonly DrawnPage[], file: PdfFile): void {
  const root = file.later()
  const whole = file.later()
  const children: PdfReference[] = []
  const links: PdfReference[] = []
  const lists = listStructure(whole.reference, children, file)
  const marked = pages.map(({ page, parts, annotations }) => {
    const left = [...annotations]
    const element = (
      type: string,
      parent: PdfReference,
      kids: unknown,
      { alt, box, language, says, isStruck }: Pick<StructurePart, 'alt' | 'box' | 'language' | 'says' | 'isStruck'>,
    ) =>
      file.object({
        Type: 'StructElem',
        S: type,
        P: parent,
        Pg: page,
        K: kids,
        ...(alt === undefined ? {} : { Alt: pdfText(alt) }),
        ...(box === undefined ? {} : { A: { O: 'Layout', BBox: box } }),
        ...(isStruck ? { A: { O: 'Layout', TextDecorationType: 'LineThrough' } } : {}),
        ...(says === undefined ? {} : { ActualText: pdfText(says) }),
        ...(language === undefined ? {} : { Lang: pdfText(language) }),
      })
    return parts.map(({ type, clicked, list, ...said }, index) => {
      if (list !== undefined) return lists.item(list, (item) => element('LBody', item, index, said))
      if (said.isStruck) {
        // What decorates a text is said of a span, not of a paragraph.
        const paragraph = file.later()
        const struck = element('Span', paragraph.reference, index, said)
        paragraph.complete({ Type: 'StructElem', S: 'P', P: whole.reference, Pg: page, K: [struck] })
        children.push(paragraph.reference)
        return struck
      }
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
  lists.complete()
  whole.complete({ Type: 'StructElem', S: 'Document', P: root.reference, K: children })
  const tree = file.object({ Nums: [...marked, ...links].flatMap((of, index) => [index, of]) })
  root.complete({ Type: 'StructTreeRoot', K: [whole.reference], ParentTree: tree, ParentTreeNextKey: marked.length + links.length })
  Object.assign(file.catalog, { MarkInfo: { Marked: true }, StructTreeRoot: root.reference })
}

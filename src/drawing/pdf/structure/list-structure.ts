import type { SetParagraph } from '../../shapes/index.ts'
import type { PdfFile, PdfReference } from '../file/index.ts'

/** A list in the structure of a page. */
export interface List {
  readonly item: NonNullable<SetParagraph['item']>
}

/** ISO 32000-1, 14.8.5.5. */
const numberings: Readonly<Record<List['item'], string>> = { bullet: 'Disc', number: 'Decimal' }

/** Puts items into their lists. A list stands among the `children` of `parent` where its first item does. */
export function listStructure(parent: PdfReference, children: PdfReference[], file: PdfFile) {
  const lists = new Map<List, ReturnType<PdfFile['later']> & { readonly items: PdfReference[] }>()
  return {
    /** @param bodyOf makes the element of what the item says, below the item's own */
    item(list: List, bodyOf: (item: PdfReference) => PdfReference): PdfReference {
      const known = lists.get(list)
      const whole = known ?? { ...file.later(), items: [] }
      if (known === undefined) {
        lists.set(list, whole)
        children.push(whole.reference)
      }
      const item = file.later()
      const body = bodyOf(item.reference)
      item.complete({ Type: 'StructElem', S: 'LI', P: whole.reference, K: [body] })
      whole.items.push(item.reference)
      return body
    },
    /** Ends all lists. */
    complete(): void {
      for (const [{ item }, { items, complete }] of lists)
        complete({ Type: 'StructElem', S: 'L', P: parent, K: items, A: { O: 'List', ListNumbering: numberings[item] } })
    },
  }
}

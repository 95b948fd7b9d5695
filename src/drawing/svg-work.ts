import { XmlElement, XmlText } from '@rgrove/parse-xml'
import { ImageError } from './image-error.ts'

/** Elements to draw, a shape that is used again as often as it is: a detailed crest has some thousands. */
const MAX_ELEMENTS = 20_000
/** Characters of path data, points and styles: what is drawn in a second or two. A detailed illustration has some 300,000. */
const MAX_PATH_DATA = 1_000_000
/** The same of one path, whose every edge is held against all others of it. */
const MAX_ONE_PATH = 100_000

/** What it takes to draw an element with all inside it. */
interface Work {
  readonly elements: number
  readonly pathData: number
  /** Of its longest path. */
  readonly longest: number
}

/**
 * Refuses an SVG that takes long to draw, by counting: nothing is drawn for it.
 * @throws ImageError with the number that is too large
 */
export function checkSvgWork(root: XmlElement): void {
  const { elements, pathData, longest } = workOf(root)
  if (elements > MAX_ELEMENTS)
    throw new ImageError(
      `This SVG draws ${said(elements)} shapes; at most ${said(MAX_ELEMENTS)} are taken. Merge or simplify them, or save it as PNG.`,
    )
  if (pathData > MAX_PATH_DATA)
    throw new ImageError(
      `This SVG has ${said(pathData)} characters of paths; at most ${said(MAX_PATH_DATA)} are taken. Simplify its paths, or save it as PNG.`,
    )
  if (longest > MAX_ONE_PATH)
    throw new ImageError(
      `One path of this SVG has ${said(longest)} characters; at most ${said(MAX_ONE_PATH)} are taken. Break it apart or simplify it, or save it as PNG.`,
    )
}

const said = (count: number): string => (count > 1e9 ? 'billions of' : count.toLocaleString('en'))

function workOf(root: XmlElement): Work {
  const byId = new Map<string, XmlElement>()
  const collect = (element: XmlElement): void => {
    const { id } = element.attributes
    if (id !== undefined && !byId.has(id)) byId.set(id, element)
    for (const child of element.children) if (child instanceof XmlElement) collect(child)
  }
  collect(root)

  const known = new Map<XmlElement, Work>()
  const nothing: Work = { elements: 0, pathData: 0, longest: 0 }
  const work = (element: XmlElement): Work => {
    const before = known.get(element)
    if (before !== undefined) return before
    // What uses itself is drawn by nobody.
    known.set(element, nothing)
    let [elements, pathData, longest] = [1, ownData(element), ownPath(element)]
    const parts = element.children.filter((child) => child instanceof XmlElement)
    for (const part of [...parts, ...usedBy(element, byId)]) {
      const inside = work(part)
      elements += inside.elements
      pathData += inside.pathData
      longest = Math.max(longest, inside.longest)
    }
    const found = { elements, pathData, longest }
    known.set(element, found)
    return found
  }
  return work(root)
}

function usedBy({ name, attributes }: XmlElement, byId: ReadonlyMap<string, XmlElement>): XmlElement[] {
  if (name !== 'use') return []
  const used = byId.get((attributes.href ?? attributes['xlink:href'] ?? '').slice(1))
  return used === undefined ? [] : [used]
}

const ownPath = ({ attributes }: XmlElement): number => (attributes.d ?? '').length + (attributes.points ?? '').length

function ownData(element: XmlElement): number {
  const styles = element.name === 'style' ? element.children : []
  return ownPath(element) + styles.reduce((sum, child) => sum + (child instanceof XmlText ? child.text.length : 0), 0)
}

import { XmlElement } from '@rgrove/parse-xml'
import { ImageError } from '../errors/index.ts'
import { enlargement, NO_EFFECTS, ownEffects, paintSteps, SHAPE, type Effects } from './svg-effects.ts'
import { crossings, svgOutline } from './svg-outline.ts'
import { svgReferences, textOf, type SvgReferences } from './svg-references.ts'
import { strokedOutline, svgStrokes, type Stroke } from './svg-strokes.ts'

/** Elements to draw, a shape that is used again as often as it is: a detailed crest has some thousands. */
const MAX_ELEMENTS = 20_000
/** Characters of path data, points and styles: what is drawn in a second or two. A detailed illustration has some 300,000. */
const MAX_PATH_DATA = 1_000_000
/** The same of one path, whose every edge is held against all others of it. */
const MAX_ONE_PATH = 100_000
/** Dashes of strokes: each is a shape of its own, of 2 KB and more in memory. A map with dotted ways has some thousands. */
const MAX_DASHES = 100_000
/** Letters of live text: each is shaped and drawn by itself. */
const MAX_LETTERS = 10_000
/** Selectors times elements: each is held against each. Styles that programs write have some hundred. */
const MAX_MATCHES = 4_000_000
/** Elements that use each other in a row. */
const MAX_CHAIN = 200
/** These are drawn where others name them. */
const DRAWN_BY_OTHERS = /^(?:defs|symbol|filter|mask|clipPath|pattern|marker|linearGradient|radialGradient)$/

/** What it takes to draw an element with all inside it. */
export interface SvgWork {
  readonly elements: number
  readonly pathData: number
  /** Of its longest path. */
  readonly longest: number
  readonly letters: number
  readonly dashes: number
  readonly effects: Effects
  /** Square units of the boxes around its shapes. */
  readonly boxes: number
  /** The same, each times the steps that its colour takes for a pixel. */
  readonly painted: number
  /** See `crossings`. */
  readonly crossings: number
}

const NOTHING: SvgWork = {
  elements: 0,
  pathData: 0,
  longest: 0,
  letters: 0,
  dashes: 0,
  effects: NO_EFFECTS,
  boxes: 0,
  painted: 0,
  crossings: 0,
}

/**
 * Refuses an SVG that takes long to draw at any size, by counting: nothing is drawn for it.
 * @throws ImageError with the number that is too large
 */
export function checkSvgWork(root: XmlElement): void {
  const references = svgReferences(root)
  const matches = references.selectors * countOf(root)
  if (matches > MAX_MATCHES)
    throw new ImageError(
      `The styles of this SVG have ${said(references.selectors)} rules for ${said(countOf(root))} shapes. Export it with styles as attributes, or save it as PNG.`,
    )
  const { elements, pathData, longest, letters, dashes } = svgWork(root, references)
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
  if (dashes > MAX_DASHES)
    throw new ImageError(
      `The strokes of this SVG have ${said(dashes)} dashes; at most ${said(MAX_DASHES)} are taken. Make the dashes longer or the lines shorter, or save it as PNG.`,
    )
  if (letters > MAX_LETTERS)
    throw new ImageError(
      `This SVG has ${said(letters)} letters of text; at most ${said(MAX_LETTERS)} are taken. Convert text to paths, or save it as PNG.`,
    )
}

const said = (count: number): string => (count > 1e9 ? 'billions of' : Math.ceil(count).toLocaleString('en'))
const elementsIn = ({ children }: XmlElement): XmlElement[] => children.filter((child) => child instanceof XmlElement)
const countOf = (element: XmlElement): number => elementsIn(element).reduce((sum, child) => sum + countOf(child), 1)

/**
 * Counts what drawing takes, each thing as often as it is drawn.
 * @param natural the picture's own size in units
 * @throws ImageError where elements use each other in too long a row
 */
export function svgWork(root: XmlElement, references: SvgReferences, natural = { width: 1, height: 1 }): SvgWork {
  const known = new Map<XmlElement, SvgWork>()
  const longest = Math.max(natural.width, natural.height)
  const whole = unitsOf(root) ?? longest
  const strokeOf = svgStrokes(root, references.said, whole)
  const scale = scaleOf(root, references, longest)
  const shareOf = (squareUnits: number): number => Math.min(1, (squareUnits * scale * scale) / (natural.width * natural.height))
  const work = (element: XmlElement, depth: number): SvgWork => {
    const before = known.get(element)
    if (before !== undefined) return before
    if (depth > MAX_CHAIN) throw new ImageError(`This SVG has elements that use each other, more than ${MAX_CHAIN} in a row. Simplify it.`)
    // What uses itself is drawn by nobody.
    known.set(element, NOTHING)
    const drawnWith = references.drawnWith(element)
    const effects = ownEffects(element, references.said(element), drawnWith, shareOf)
    const own = { ...ownWork(element, effects), ...ownOutline(element, strokeOf(element), whole) }
    const parts = [...elementsIn(element).filter(({ name }) => !DRAWN_BY_OTHERS.test(name)), ...drawnWith]
    const inside = parts.reduce((sum, part) => added(sum, work(part, depth + 1)), { ...own, effects: { ...own.effects, layers: 0 } })
    // Colours and markers are handed down: everything inside may be drawn with them.
    const painted = references.paintedWith(element).reduce((sum, paint) => {
      const times = paint.name === 'marker' ? Math.max(2, Math.ceil(inside.pathData / 2)) : inside.elements
      const all = added(sum, repeated(work(paint, depth + 1), times))
      return { ...all, painted: all.painted + paintSteps(paint) * inside.boxes }
    }, inside)
    // What lies in it is drawn one after another, and all of it while it has its own pictures in memory.
    const layered = { ...painted, effects: { ...painted.effects, layers: own.effects.layers + painted.effects.layers } }
    const found = enlarged(layered, element === root ? longest / whole : enlargement(element, references.said(element), whole))
    known.set(element, found)
    return found
  }
  return work(root, 0)
}

/** Units of the longer side of a picture that says them. */
function unitsOf({ attributes }: XmlElement): number | undefined {
  const [, , width = 0, height = 0] = (attributes.viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  return width > 0 && height > 0 ? Math.max(width, height) : undefined
}

/** What an element's own shape takes. */
function ownOutline(element: XmlElement, stroke: Stroke | undefined, whole: number) {
  const outline = svgOutline(element, whole)
  if (outline === undefined) return {}
  const stroked = stroke && strokedOutline(outline, stroke)
  const boxes = [outline, ...(stroked ? [stroked] : [])].reduce((sum, { width, height }) => sum + width * height, 0)
  const dashes = stroke?.dash === undefined ? 0 : Math.hypot(outline.across, outline.down) / (2 * stroke.dash)
  return { boxes, painted: SHAPE * boxes, dashes, crossings: crossings(outline) + (stroked ? crossings(stroked) : 0) }
}

function enlarged(work: SvgWork, times: number): SvgWork {
  const square = times * times
  return { ...work, boxes: work.boxes * square, painted: work.painted * square, crossings: work.crossings * times }
}

function ownWork(element: XmlElement, effects: Effects): SvgWork {
  const { d = '', points = '' } = element.attributes
  const data = d.length + points.length
  const text = textOf(element)
  const isText = element.name === 'text' || element.name === 'tspan' || element.name === 'textPath'
  return {
    ...NOTHING,
    elements: 1,
    pathData: data + (element.name === 'style' ? text.length : 0),
    longest: data,
    letters: isText ? text.trim().length : 0,
    effects,
  }
}

function added(sum: SvgWork, part: SvgWork): SvgWork {
  return {
    elements: sum.elements + part.elements,
    pathData: sum.pathData + part.pathData,
    longest: Math.max(sum.longest, part.longest),
    letters: sum.letters + part.letters,
    dashes: sum.dashes + part.dashes,
    boxes: sum.boxes + part.boxes,
    painted: sum.painted + part.painted,
    crossings: sum.crossings + part.crossings,
    effects: {
      plain: sum.effects.plain + part.effects.plain,
      whole: sum.effects.whole + part.effects.whole,
      layers: Math.max(sum.effects.layers, part.effects.layers),
    },
  }
}

function repeated(work: SvgWork, times: number): SvgWork {
  const { plain, whole, layers } = work.effects
  return {
    elements: work.elements * times,
    pathData: work.pathData * times,
    longest: work.longest,
    letters: work.letters * times,
    dashes: work.dashes * times,
    boxes: work.boxes * times,
    painted: work.painted * times,
    crossings: work.crossings * times,
    effects: { plain: plain * times, whole: whole * times, layers },
  }
}

/** How much an element is enlarged by all that it is in, at most. */
function scaleOf(root: XmlElement, references: SvgReferences, longest: number): number {
  const known = new Map<XmlElement, number>()
  const most = (element: XmlElement, depth: number): number => {
    const before = known.get(element)
    if (before !== undefined) return before
    known.set(element, 0)
    const parts = depth > MAX_CHAIN ? [] : [...elementsIn(element), ...references.drawnWith(element), ...references.paintedWith(element)]
    const found =
      enlargement(element, references.said(element), longest) * parts.reduce((sum, part) => Math.max(sum, most(part, depth + 1)), 1)
    known.set(element, found)
    return found
  }
  return most(root, 0)
}

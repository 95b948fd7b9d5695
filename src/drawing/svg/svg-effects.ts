import { XmlElement } from '@rgrove/parse-xml'

/** What drawing takes for each pixel of the whole picture, in steps of about 10 ns. */
export interface Effects {
  /** Of shapes and their colours, which are drawn tile by tile, if each covered all of it. */
  readonly plain: number
  /** Of filters, masks and groups, which are made anew and whole for each tile. */
  readonly whole: number
  /** Pictures that stand in memory at once. */
  readonly layers: number
}

export const NO_EFFECTS: Effects = { plain: 0, whole: 0, layers: 0 }

/** Steps for each pixel of a filter's part, measured with librsvg 2.63. The radius of a blur makes no difference. */
const STEPS: Readonly<Record<string, number>> = {
  feFlood: 1,
  feOffset: 1,
  feTile: 1,
  feColorMatrix: 7,
  feComponentTransfer: 6,
  feComposite: 5,
  feBlend: 5,
  feGaussianBlur: 18,
  feDropShadow: 25,
  feDiffuseLighting: 13,
  feSpecularLighting: 16,
  feDisplacementMap: 70,
}
const OTHER_STEPS = 8
/** A merge lays each of its parts on the others. */
const MERGED = 3
/** Each pixel is held against 441 others: librsvg takes no more, whatever the radius. */
const MORPHOLOGY = 360
/** A shape that one sees through; others are faster. */
export const SHAPE = 0.08
const GRADIENT = 1.5
/** A pattern whose one tile fills the shape, as design programs write a picture in a shape. */
const PATTERN = 3
/** One of many tiles: the smaller they are, the longer it takes. */
const TILES = 60
const MASK = 1
const BLEND = 1.5
const GROUP = 0.1
/** A picture that a filter works on, however small its part. */
const FILTER = 1

/**
 * What an element's own effects take, without those inside it.
 * @param said what attributes and styles say of it
 * @param used the elements that it uses
 * @param shareOf the share of the whole picture that so many square units are, at most
 */
export function ownEffects(
  element: XmlElement,
  said: string,
  used: readonly XmlElement[],
  shareOf: (squareUnits: number) => number,
): Effects {
  if (element.name === 'filter') {
    const parts = element.children.filter((child) => child instanceof XmlElement)
    const steps = parts.reduce((sum, part) => sum + stepsOf(part), 0)
    return { plain: 0, whole: FILTER + steps * regionOf(element, shareOf), layers: 2 + parts.length }
  }
  const masks = used.filter(({ name }) => name === 'mask').length
  const blends = /(?:^|;)\s*mix-blend-mode\s*:/i.test(said) ? 1 : 0
  const groups = /(?:^|;)\s*(?:opacity|isolation|clip-path)\s*:/i.test(said) ? 1 : 0
  const functions = filterFunctions(said)
  return {
    plain: paintSteps(element) || SHAPE,
    whole: masks * MASK + blends * BLEND + groups * GROUP + functions.reduce((sum, steps) => sum + FILTER + steps, 0),
    layers: masks * 2 + blends + groups + functions.length + (element.name === 'pattern' ? 1 : 0),
  }
}

/** What a gradient or pattern takes for each pixel of what is painted with it; 0 for other elements. */
export function paintSteps({ name, attributes }: XmlElement): number {
  if (name !== 'pattern') return /Gradient$/.test(name) ? GRADIENT : 0
  const { patternUnits, width, height, href, 'xlink:href': linked } = attributes
  const fills = (side = ''): boolean => Number.parseFloat(side) >= (side.trim().endsWith('%') ? 100 : 1)
  const isOne = patternUnits !== 'userSpaceOnUse' && (href ?? linked) === undefined && fills(width) && fills(height)
  return isOne ? PATTERN : TILES
}

/** Filters that are written as functions: `filter: blur(3px) sepia(1)`. */
function filterFunctions(said: string): number[] {
  const values = Array.from(said.matchAll(/(?:^|;)\s*filter\s*:([^;]*)/gi), ([, value = '']) => value).join(' ')
  return Array.from(values.matchAll(/([a-z-]+)\(/gi), ([, name = '']) => name.toLowerCase())
    .filter((name) => name !== 'url')
    .map((name) => STEPS[{ blur: 'feGaussianBlur', 'drop-shadow': 'feDropShadow' }[name] ?? ''] ?? OTHER_STEPS)
}

/** The share of the picture that a filter works on: drawing programs write it in units of the drawing, else it is the size of what is filtered. */
function regionOf({ attributes }: XmlElement, shareOf: (squareUnits: number) => number): number {
  const { filterUnits, width = '', height = '' } = attributes
  const [across, down] = [Number(width || NaN), Number(height || NaN)]
  return filterUnits === 'userSpaceOnUse' && across >= 0 && down >= 0 ? shareOf(across * down) : 1
}

function stepsOf({ name, attributes, children }: XmlElement): number {
  if (name === 'feMorphology') return MORPHOLOGY
  if (name === 'feMerge') return MERGED * children.length
  if (name === 'feConvolveMatrix') {
    const [across = 3, down = across] = (attributes.order ?? '').split(/[\s,]+/).flatMap((one) => Number.parseFloat(one) || [])
    return 1.5 * across * down
  }
  if (name === 'feTurbulence') return 10 + 6 * Math.min(20, Math.abs(Number.parseFloat(attributes.numOctaves ?? '1')) || 1)
  return STEPS[name] ?? OTHER_STEPS
}

/** How much an element enlarges what is inside it, at most. `said`: see `SvgReferences`; `longest`: units of the whole picture's longer side. */
export function enlargement({ name, attributes }: XmlElement, said: string, longest: number): number {
  let most = 1
  for (const [, kind = '', inside = ''] of said.matchAll(/(scale\w?|skew\w?|matrix)\s{0,9}\(([^()]{0,200})\)/gi)) {
    const numbers = inside
      .trim()
      .split(/[\s,]+/)
      .map((one) => Math.abs(Number.parseFloat(one) || 0))
    const [a = 1, b = 0, c = 0, d = a] = numbers
    if (kind.toLowerCase() === 'matrix') most *= Math.max(Math.hypot(a, b), Math.hypot(c, d))
    else most *= /^skew/i.test(kind) ? Math.hypot(1, Math.tan((a * Math.PI) / 180), Math.tan((b * Math.PI) / 180)) : Math.max(a, b)
  }
  const [, , width = 0, height = 0] = (attributes.viewBox ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const isFitted = name === 'symbol' || name === 'svg' || name === 'marker' || name === 'pattern'
  return isFitted && width > 0 && height > 0 ? most * Math.max(1, longest / Math.min(width, height)) : most
}

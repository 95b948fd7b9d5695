import { parseXml, XmlElement } from '@rgrove/parse-xml'
import { svgElements } from '../../content/tables/index.ts'
import type { Node, SetText, Shape } from './drawing.ts'
import { DrawingError } from '../errors/index.ts'

/**
 * Parses SVG of the subset; `<text ref="n"/>` stands for the n-th text set by a helper.
 * @throws DrawingError for broken XML and for anything outside the subset
 */
export function parseSvg(svg: string, texts: readonly SetText[]): Shape {
  const shapeOf = (element: XmlElement): Shape => {
    if (!svgElements.has(element.name))
      throw new DrawingError(`<${element.name}> is not drawn here; there are ${[...svgElements].join(', ')}`)
    const children = element.children.flatMap((child): Node[] => (child instanceof XmlElement ? [nodeOf(child)] : []))
    return { kind: 'shape', name: element.name, attributes: { ...element.attributes }, children }
  }
  const nodeOf = (element: XmlElement): Node => {
    if (element.name !== 'text') return shapeOf(element)
    const text = texts[Number(element.attributes.ref)]
    if (text === undefined) throw new DrawingError('<text> is not drawn here: use the helper textbox')
    return { kind: 'text', text }
  }
  const { root } = parsed(svg)
  if (root === null || root.name !== 'svg') throw new DrawingError('a picture is one <svg> element')
  return shapeOf(root)
}

function parsed(svg: string) {
  try {
    return parseXml(svg)
  } catch (cause) {
    throw new DrawingError(`the picture is not well-formed XML: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}

/** The view box of a picture in user units. */
export function viewBoxOf({ attributes }: Shape): { x: number; y: number; width: number; height: number } {
  const given = attributes.viewBox ?? `0 0 ${attributes.width ?? ''} ${attributes.height ?? ''}`
  const [x, y, width, height] = given
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const sound = [x, y, width, height].every((value) => value !== undefined && Number.isFinite(value))
  if (!sound || x === undefined || y === undefined || !width || !height || width <= 0 || height <= 0) {
    throw new DrawingError(`<svg> needs a viewBox of four numbers, not "${given}"`)
  }
  return { x, y, width, height }
}

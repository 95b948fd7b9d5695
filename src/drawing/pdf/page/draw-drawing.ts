import {
  type Box,
  definitionsOf,
  type Drawing,
  elementsOf,
  initialStyle,
  type Matrix,
  rectangle,
  type Shape,
  styleOf,
} from '../../shapes/index.ts'
import type { Colouring, ReadyImage } from '../ink/index.ts'
import { drawTree, type TreeContext } from './draw-tree.ts'
import { type PageWriter, pathOperators, type PdfReference } from '../file/index.ts'

export interface PageSurface {
  readonly colouring: Colouring
  readonly images: ReadonlyMap<Shape, ReadyImage>
  readonly srgb: PdfReference | undefined
  /** From mm to the space of the page or form. */
  readonly matrix: Matrix
  /** The whole of that space. */
  readonly page: readonly [number, number, number, number]
  /** What of the drawing is seen, in mm. */
  readonly visible: Box
  readonly mark?: TreeContext['mark']
}

/** Draws a picture in mm; the matrix has been set before. */
export function drawDrawing({ root }: Drawing, surface: PageSurface, writer: PageWriter): void {
  const { colouring, images, srgb, matrix, page, visible, mark } = surface
  writer.write(`q\n${pathOperators(rectangle(visible.x, visible.y, visible.width, visible.height))}\nW n`)
  const context = { writer, colouring, images, srgb, page, mark, definitions: definitionsOf(elementsOf(root)) }
  drawTree(root.children, styleOf(root, initialStyle(matrix)), context)
  writer.write('Q')
}

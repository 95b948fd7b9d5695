import type { Drawing } from '../drawing.ts'
import type { Colouring } from './colouring.ts'
import { drawTree, type TreeContext } from './draw-tree.ts'
import type { Matrix } from '../shapes/matrix.ts'
import { pathOperators, type PageWriter } from './page-writer.ts'
import type { Reference } from './pdf-file.ts'
import type { ReadyImage } from './ready-image.ts'
import { rectangle } from '../shapes/segments.ts'
import { initialStyle, styleOf } from '../shapes/style.ts'
import { definitionsOf } from '../shapes/definitions.ts'
import { elementsOf } from '../shapes/tree.ts'
import type { Box, Shape } from '../drawing.ts'

export interface Surface {
  readonly colouring: Colouring
  readonly images: ReadonlyMap<Shape, ReadyImage>
  readonly srgb: Reference | undefined
  /** From mm to the space of the page or form. */
  readonly matrix: Matrix
  /** The whole of that space. */
  readonly page: readonly [number, number, number, number]
  /** What of the drawing is seen, in mm. */
  readonly visible: Box
  readonly mark?: TreeContext['mark']
}

/** Draws a picture in mm; the matrix has been set before. */
export function drawDrawing({ root }: Drawing, surface: Surface, writer: PageWriter): void {
  const { colouring, images, srgb, matrix, page, visible, mark } = surface
  writer.write(`q\n${pathOperators(rectangle(visible.x, visible.y, visible.width, visible.height))}\nW n`)
  const context = { writer, colouring, images, srgb, page, mark, definitions: definitionsOf(elementsOf(root)) }
  drawTree(root.children, styleOf(root, initialStyle(matrix)), context)
  writer.write('Q')
}

import type { Cmyk } from '../../press/index.ts'
import { GAP, type Sheet } from './marks.ts'
import { pdfNumbers, type PageWriter } from '../file/index.ts'

/** The solids of the four inks and of their pairs, black at 80 and 40 %, and a grey of three inks beside black's: its balance is seen at once. */
const patches: readonly Cmyk[] = [
  [100, 0, 0, 0],
  [0, 100, 0, 0],
  [0, 0, 100, 0],
  [0, 0, 0, 100],
  [100, 100, 0, 0],
  [0, 100, 100, 0],
  [100, 0, 100, 0],
  [0, 0, 0, 80],
  [0, 0, 0, 40],
  [50, 40, 40, 0],
  [0, 0, 0, 50],
]
/** Beside the crop mark, and ending before the middle of the narrowest sheet, where the registration mark stands. In mm. */
const START = 3
const WIDTH = 3.5
const HEIGHT = 4

/** Patches above the sheet by which a press is set, outside the bleed. */
export function drawColourBar({ bleed }: Sheet, writer: PageWriter): void {
  const y = -(bleed + GAP + HEIGHT)
  const drawn = patches.map(
    (ink, index) => `${pdfNumbers(...ink.map((percent) => percent / 100))} k ${pdfNumbers(START + index * WIDTH, y, WIDTH, HEIGHT)} re f`,
  )
  writer.write(`q\n${drawn.join('\n')}\nQ`)
}

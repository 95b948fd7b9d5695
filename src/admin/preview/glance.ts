import type { DrawnCard, WallSize } from '../../preview/index.ts'

/** How much of an output is seen before somebody asks for more. Lengths in px. */
export interface Glance {
  readonly width: number | string
  /** Width when all of it is shown. */
  readonly whole: number | string
  /** What is taller is cut off; Infinity for nothing. */
  readonly cut: number
  /** Whether there is more than is seen. */
  readonly isPart: boolean
}

/** What a picture takes up at most (px²): large ones are as large as each other, small ones as large as they are. */
const AREA = 90_000
/** Nothing is made smaller by less than this. */
const NEARLY = 0.85
/** A page is looked at as wide and as tall as this. */
const PAGE = { width: 460, height: 520 }
const TEXT_HEIGHT = 250
const FILE_WIDTH = 320
/** A text of fewer characters and lines than this is seen whole. */
const SHORT = { characters: 450, lines: 9 }

/** How an output is looked at among many. Pure. */
export function glanceOf(drawn: Pick<DrawnCard, 'shows' | 'content'> | undefined, { width, height }: WallSize, pageWidth: number): Glance {
  if (drawn?.shows === 'file') return { width: FILE_WIDTH, whole: FILE_WIDTH, cut: Infinity, isPart: false }
  if (width > 0) {
    const fit = Math.sqrt(AREA / (width * height))
    const scale = fit > NEARLY ? 1 : fit
    return { width: Math.round(width * scale), whole: width, cut: Infinity, isPart: scale < 1 }
  }
  if (drawn?.shows === 'page') return { width: Math.min(pageWidth, PAGE.width), whole: pageWidth, cut: PAGE.height, isPart: true }
  const isLong =
    drawn?.shows === 'text' && (drawn.content.length > SHORT.characters || drawn.content.trim().split('\n').length > SHORT.lines)
  return { width: '100%', whole: '100%', cut: isLong ? TEXT_HEIGHT : Infinity, isPart: isLong }
}

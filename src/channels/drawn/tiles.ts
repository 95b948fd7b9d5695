import type { Box } from './ticket.ts'

/** Colours of a pattern: `ground` alternates under the figures. */
export interface TileColours {
  readonly grounds: readonly string[]
  readonly figures: readonly string[]
}

const round = (value: number): number => Math.round(value * 1000) / 1000

/** A quarter of a disc whose centre is the corner at (cx, cy); sx and sy say which way it opens. */
function quarter(cx: number, cy: number, sx: number, sy: number, w: number, h: number): string {
  const sweep = sx * sy > 0 ? 1 : 0
  const [x1, y1, x2, y2] = [cx + sx * w, cy, cx, cy + sy * h].map(round)
  return `M${round(cx)} ${round(cy)}L${x1 ?? 0} ${y1 ?? 0}A${round(w)} ${round(h)} 0 0 ${sweep} ${x2 ?? 0} ${y2 ?? 0}Z`
}

type Motif = (box: Box) => string

/** Shapes of one tile each, as path data that fills its place from edge to edge. */
const motifs: readonly Motif[] = [
  ({ x, y, width, height }) => quarter(x, y, 1, 1, width, height),
  ({ x, y, width, height }) => quarter(x + width, y + height, -1, -1, width, height),
  ({ x, y, width, height }) => {
    const [rx, ry] = [round(width / 2), round(height)]
    return `M${round(x)} ${round(y + height)}A${rx} ${ry} 0 0 1 ${round(x + width)} ${round(y + height)}Z`
  },
  ({ x, y, width, height }) => quarter(x, y + height, 1, -1, width, height),
  ({ x, y, width, height }) => {
    const [rx, ry, my] = [round(width * 0.32), round(height * 0.32), round(y + height / 2)]
    const [left, right] = [round(x + width * 0.18), round(x + width * 0.82)]
    return `M${left} ${my}A${rx} ${ry} 0 0 1 ${right} ${my}A${rx} ${ry} 0 0 1 ${left} ${my}Z`
  },
  ({ x, y, width, height }) => quarter(x + width, y, -1, 1, width, height),
]

/** Tiles of plain shapes, nearly square, in `rows`; the pattern is mirrored where `flip` is set. */
export function tilesMarkup(box: Box, rows: number, { grounds, figures }: TileColours, flip: boolean): string {
  const height = box.height / rows
  const columns = Math.max(1, Math.round(box.width / height))
  const width = box.width / columns
  const tile = (column: number, row: number): string => {
    const shown = flip ? columns - 1 - column : column
    const place = { x: box.x + shown * width, y: box.y + row * height, width, height }
    const ground = grounds[(column + row) % grounds.length] ?? ''
    // Steps that share no divisor with the lists, so that neighbours differ in shape and colour.
    const figure = figures[(column + row * 2) % figures.length] ?? ''
    const motif = motifs[(column + row * 3 + 4) % motifs.length]
    const rect = `<rect x="${round(place.x)}" y="${round(place.y)}" width="${round(width)}" height="${round(height)}" fill="${ground}"/>`
    return `${rect}<path d="${motif?.(place) ?? ''}" fill="${figure}"/>`
  }
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => tile(column, row)).join('')).join('')
}

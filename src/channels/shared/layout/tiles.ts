import type { TicketBox } from './ticket.ts'

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

type Motif = (box: TicketBox) => string

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

/** How a pattern is laid. */
export interface Tiling {
  readonly rows: number
  readonly flip: boolean
  /** Edges of tiles are whole user units: on screens an edge within a pixel shows as a seam. */
  readonly whole: boolean
}

/** Tiles of plain shapes, nearly square, in `rows`; the pattern is mirrored where `flip` is set. */
export function tilesMarkup(box: TicketBox, { grounds, figures }: TileColours, { rows, flip, whole }: Tiling): string {
  const columns = Math.max(1, Math.round((box.width * rows) / box.height))
  const edge = (from: number, extent: number, share: number): number => {
    const at = from + extent * share
    return whole && share > 0 && share < 1 ? Math.round(at) : at
  }
  const tile = (column: number, row: number): string => {
    const shown = flip ? columns - 1 - column : column
    const [x, end] = [edge(box.x, box.width, shown / columns), edge(box.x, box.width, (shown + 1) / columns)]
    const [y, foot] = [edge(box.y, box.height, row / rows), edge(box.y, box.height, (row + 1) / rows)]
    const place = { x, y, width: end - x, height: foot - y }
    const ground = grounds[(column + row) % grounds.length] ?? ''
    // Steps that share no divisor with the lists, so that neighbours differ in shape and colour.
    const figure = figures[(column + row * 2) % figures.length] ?? ''
    const motif = motifs[(column + row * 3 + 4) % motifs.length]
    const rect = `<rect x="${round(x)}" y="${round(y)}" width="${round(place.width)}" height="${round(place.height)}" fill="${ground}"/>`
    return `${rect}<path d="${motif?.(place) ?? ''}" fill="${figure}"/>`
  }
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => tile(column, row)).join('')).join('')
}

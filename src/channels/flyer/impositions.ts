import type { Imposition } from '../../drawing/index.ts'

const portrait = { width: 210, height: 297 }
const landscape = { width: 297, height: 210 }

/** How sizes stand on an A4 sheet of the office printer. A4 itself and larger ones do not; US Letter would leave a wide edge. */
export const impositions: Readonly<Record<string, Imposition>> = {
  a5: { sheet: landscape, columns: 2, rows: 1 },
  a6: { sheet: portrait, columns: 2, rows: 2 },
  dl: { sheet: landscape, columns: 3, rows: 1 },
}

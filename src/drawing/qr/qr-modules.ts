import { encode } from 'uqr'
import { lruCache } from '../../cache/index.ts'

/** The squares of a QR code without its quiet zone. */
export interface QrModules {
  /** Along each side. */
  readonly size: number
  /** Dark ones are true, by row. */
  readonly data: readonly (readonly boolean[])[]
}

/** Codes come back in every size, language and format of a campaign; so many squares are kept. */
const KEPT = 200_000

const made = lruCache<QrModules>(KEPT, ({ size }) => size * size)

/** The code of a text: its error correction is M, or H for a code that carries a logo. */
export function qrModules(text: string, level: 'M' | 'H'): QrModules {
  const key = `${level} ${text}`
  const known = made.get(key)
  if (known !== undefined) return known
  const { size, data } = encode(text, { ecc: level, border: 0 })
  made.set(key, { size, data })
  return { size, data }
}

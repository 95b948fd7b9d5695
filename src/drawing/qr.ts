import { encode } from 'uqr'
import { valuesOf, type Hash } from './helper-values.ts'

const QUIET = 4
const round = (value: number): number => Math.round(value * 10000) / 10000

/**
 * A QR code as vector shapes: its ground with a quiet zone of four modules, and its dark modules as one path. Error correction M.
 * @throws HelperError for a value that cannot be used
 */
export function qrShapes(hash: Hash): string {
  const values = valuesOf('qr', hash)
  const text = values.text('text')
  if (text === '') return ''
  const [x, y, size] = [values.number('x'), values.number('y'), values.positive('size')]
  const fill = values.colour('fill', '#000000')
  const background = values.colour('background', '#ffffff')
  const { data, size: modules } = encode(text, { ecc: 'M', border: 0 })
  const unit = size / (modules + 2 * QUIET)
  // Neighbours in a row are one rectangle, so that no hairline shows between them.
  const rows = data.flatMap((row, line) => {
    const top = round(y + (line + QUIET) * unit)
    const bottom = round(y + (line + QUIET + 1) * unit)
    const bars: string[] = []
    for (let from = 0; from < modules; from += 1) {
      if (row[from] !== true) continue
      let to = from
      while (row[to] === true) to += 1
      bars.push(
        `M${round(x + (from + QUIET) * unit)} ${top}H${round(x + (to + QUIET) * unit)}V${bottom}H${round(x + (from + QUIET) * unit)}Z`,
      )
      from = to
    }
    return bars
  })
  return `<rect x="${x}" y="${y}" width="${size}" height="${size}" fill="${background}" data-modules="${modules}"/><path d="${rows.join('')}" fill="${fill}"/>`
}

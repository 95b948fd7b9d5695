import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { Drawing, PrintOptions } from '../../src/drawing/index.ts'
import { drawn, print } from './sample.ts'

export const link = 'https://park.example/l/7k3m9xq2'

const files = new Map<string, Uint8Array>()
/** Keeps bytes for the reader of the samples, and tells their hash. */
export function kept(bytes: Uint8Array): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  files.set(sha256, bytes)
  return sha256
}
export const read = (sha256: string): Promise<Uint8Array> => {
  const bytes = files.get(sha256)
  return bytes === undefined ? Promise.reject(new Error(`nothing reads ${sha256}`)) : Promise.resolve(bytes)
}

/** A photo of four fields: near black, deep blue, brick and sand. */
export async function photo(width: number, height: number): Promise<string> {
  const fields = ['#050308', '#1b2f66', '#b5533c', '#d8c39a']
  const pieces = fields.map((fill, at) => `<rect x="${at * 25}" width="25" height="100" fill="${fill}"/>`).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="${width}" height="${height}" preserveAspectRatio="none">${pieces}</svg>`
  return kept(await sharp(Buffer.from(svg)).resize(width, height, { fit: 'fill' }).jpeg({ quality: 95 }).toBuffer())
}

export const text = (markup: string): Uint8Array => new TextEncoder().encode(markup)

export const image = (sha256: string, box: string, fit = 'cover'): string => {
  const [x, y, width, height] = box.split(' ')
  return `<image href="sha256:${sha256}" x="${x}" y="${y}" width="${width}" height="${height}" fit="${fit}"/>`
}

/** An A5 page with what is given, a brand colour, black text and a QR code. */
export const page = (inside = ''): Drawing =>
  drawn('bg', '-3 -3 154 216', ({ textbox, qr }) =>
    [
      inside,
      '<rect x="10" y="160" width="40" height="30" fill="#8a1c2b"/>',
      textbox({ name: 'headline', text: 'Лятно кино', x: 10, y: 100, width: 128, height: 20, size: 10, fill: '#000000' }),
      qr({ x: 90, y: 150, size: 40, text: link }),
    ].join(''),
  )

export const press: PrintOptions = { ...print, registration: true, colourBar: true, read }

/** A page of any size with one word and a QR code. */
export const sized = ({ width, height }: { width: number; height: number }): Drawing =>
  drawn('bg', `0 0 ${width} ${height}`, ({ textbox, qr }) =>
    [
      textbox({ name: 'headline', text: 'Кино', x: 10, y: 10, width: 60, height: 20, size: 10 }),
      qr({ x: 20, y: 60, size: 40, text: link }),
    ].join(''),
  )

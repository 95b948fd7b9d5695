import {
  createCanvas,
  loadFontSet,
  readBuiltin,
  type Canvas,
  type Drawing,
  type FontFile,
  type PrintOptions,
} from '../../src/drawing/index.ts'
import { fogra39 } from '../../src/drawing/press/press-condition.ts'

const filesOf = (family: string): FontFile[] => readBuiltin(family).map(({ weight, bytes }) => ({ weight, bytes, name: family }))
export const fonts = loadFontSet({ heading: filesOf('Montserrat'), body: filesOf('Noto Sans') })

/** A picture in which helpers draw. `frame`: viewBox. */
export function drawn(locale: string, frame: string, draw: (helpers: Canvas['helpers']) => string): Drawing {
  const canvas = createCanvas({ fonts, locale, direction: ['ar', 'he'].includes(locale) ? 'rtl' : 'ltr' })
  const [x, y, width, height] = frame.split(' ')
  const ground = `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="#ffffff"/>`
  return canvas.finish(`<svg viewBox="${frame}">${ground}${draw(canvas.helpers)}</svg>`)
}

export const unread = (sha256: string): Promise<Uint8Array> => Promise.reject(new Error(`nothing reads ${sha256}`))

export const print: PrintOptions = {
  trim: { width: 148, height: 210 },
  bleed: 3,
  marks: true,
  title: 'Лятно кино',
  language: 'bg',
  registration: false,
  colourBar: false,
  inkLimit: 300,
  condition: fogra39,
  photos: 'cmyk',
  note: 'summer · park-flyer · bg · A5',
  cmyk: new Map([['#8a1c2b', [20, 100, 80, 20]]]),
  read: unread,
}

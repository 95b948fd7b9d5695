import { createHash } from 'node:crypto'
import { encode, printPdf, rasterise } from '../../src/drawing/index.ts'
import { drawn, print, unread } from './sample.ts'

/** Draws one picture in every form and prints the hashes: run in a process of its own by two-processes.test.ts. */
const drawing = drawn('ar', '-3 -3 154 216', ({ textbox, qr }) =>
  [
    textbox({
      name: 'headline',
      text: 'عرض الصيف: Jarra 20%',
      x: 10,
      y: 10,
      width: 120,
      height: 40,
      font: 'heading',
      weight: 700,
      size: 12,
      minSize: 6,
    }),
    textbox({
      name: 'pill',
      text: 'Лятно кино',
      x: 10,
      y: 60,
      width: 90,
      height: 20,
      size: 9,
      background: '#8a1c2b',
      pad: 3,
      radius: 4,
      fill: '#ffffff',
    }),
    qr({ x: 90, y: 150, size: 40, text: 'https://park.example/l/7k3m9xq2' }),
  ].join(''),
)
const raw = await rasterise(drawing, { width: 462, height: 648, read: unread })
const files = [
  ...(await Promise.all((['png', 'webp', 'jpeg'] as const).map((format) => encode(raw, format)))),
  await printPdf([drawing], print),
]
process.stdout.write(files.map((bytes) => createHash('sha256').update(bytes).digest('hex')).join('\n'))

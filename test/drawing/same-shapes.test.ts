import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'
import { printPdf, rasterise, svgMarkup } from '../../src/drawing/index.ts'
import type { Drawing } from '../../src/drawing/index.ts'
import { drawn, print, unread } from './sample.ts'
import { needs } from './tools.ts'

const run = promisify(execFile)
const SIDE = 400

const drawingOf = (markup: string): Drawing =>
  drawn('en', '0 0 100 100', ({ textbox }) =>
    markup.replace('TEXT', () => textbox({ text: 'Äpfel fi', x: 5, y: 5, width: 90, height: 30, size: 20 })),
  )
const options = { width: SIDE, height: SIDE, read: unread }

/** The picture, and its SVG file as another tool (librsvg) draws it. */
async function filesOf(markup: string): Promise<{ screen: Uint8Array; file: Uint8Array }> {
  const drawing = drawingOf(markup)
  const { data, width, height, channels } = await rasterise(drawing, options)
  const screen = sharp(data, { raw: { width, height, channels } })
  const file = sharp(Buffer.from(await svgMarkup(drawing, options)))
  return { screen: await screen.removeAlpha().raw().toBuffer(), file: await file.removeAlpha().raw().toBuffer() }
}

/** Grey pixels of a drawing on a square of 100 mm, from the screen and from the printed page. */
async function bothOf(markup: string): Promise<{ screen: Uint8Array; paper: Uint8Array }> {
  const drawing = drawingOf(markup)
  const raw = await rasterise(drawing, options)
  const folder = await mkdtemp(join(tmpdir(), 'same-shapes-'))
  try {
    await writeFile(
      join(folder, 'page.pdf'),
      await printPdf([drawing], { ...print, trim: { width: 100, height: 100 }, bleed: 0, marks: false }),
    )
    await run('pdftoppm', ['-scale-to', String(4 * SIDE), '-png', '-singlefile', join(folder, 'page.pdf'), join(folder, 'page')])
    const grey = (image: Sharp) => image.greyscale().raw().toBuffer()
    return {
      screen: await grey(sharp(raw.data, { raw: { width: SIDE, height: SIDE, channels: raw.channels } })),
      paper: await grey(sharp(join(folder, 'page.png')).resize(SIDE, SIDE, { fit: 'fill' })),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const shapes: Record<string, string> = {
  text: 'TEXT',
  'a path with every command':
    '<path d="M10 20h20v20H10zm40 0q10-20 20 0t20 0S95 50 80 50 70 70 60 60a10 6 30 1 0 20 20A20 20 0 0 1 40 80C40 60 20 90 10 70l5-5Z" fill="#000000"/>',
  'arcs with flags written together': '<path d="M20 50a30 30 0 0160 0a10 10 0 10-20 0" fill="none" stroke="#000000" stroke-width="4"/>',
  'a rectangle with round corners': '<rect x="10" y="10" width="80" height="50" rx="20" fill="#000000"/>',
  'turned and scaled groups':
    '<g transform="translate(50 50) rotate(30)"><g transform="scale(2 1)"><rect x="-15" y="-15" width="30" height="30" fill="#000000"/></g></g>',
  'dashed lines with caps':
    '<path d="M10 30L90 40M10 60L90 80" stroke="#000000" stroke-width="6" stroke-dasharray="12 9" stroke-linecap="round" fill="none"/>',
  'a hole by the even-odd rule': '<path fill-rule="evenodd" d="M10 10H90V90H10ZM30 30H70V70H30Z" fill="#000000"/>',
  'what is clipped':
    '<defs><clipPath id="c"><circle cx="50" cy="50" r="30"/></clipPath></defs><g clip-path="url(#c)"><rect x="0" y="40" width="100" height="60" fill="#000000"/></g>',
  'a gradient that fades out':
    '<defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="0"><stop offset="0.2" stop-color="#000000"/><stop offset="0.8" stop-color="#000000" stop-opacity="0"/></linearGradient></defs><rect x="10" y="10" width="80" height="80" fill="url(#g)"/>',
  'a round gradient in user units':
    '<defs><radialGradient id="g" gradientUnits="userSpaceOnUse" cx="50" cy="50" r="40" gradientTransform="translate(0 10)"><stop offset="0" stop-color="#000000"/><stop offset="1" stop-color="#ffffff"/></radialGradient></defs><rect x="0" y="0" width="100" height="100" fill="url(#g)"/>',
  'a gradient in a box that is wider than high':
    '<defs><radialGradient id="g" cx="0.3" cy="0.4" r="0.6"><stop offset="0.1" stop-color="#ffffff"/><stop offset="1" stop-color="#102030"/></radialGradient></defs><rect x="5" y="30" width="90" height="40" fill="url(#g)"/>',
  'a line in a gradient':
    '<defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#000000"/><stop offset="1" stop-color="#ff0000"/></linearGradient></defs><path d="M10 10Q90 20 50 50T90 90" stroke="url(#g)" stroke-width="8" stroke-dasharray="20 4" fill="none"/>',
  'what is clipped inside what is turned':
    '<defs><clipPath id="c" transform="translate(2 3)"><rect x="20" y="20" width="50" height="30" rx="8"/></clipPath></defs><g transform="rotate(20 50 50)" clip-path="url(#c)"><circle cx="45" cy="40" r="30" fill="#204080"/></g><rect x="80" y="80" width="15" height="15" fill="#000000"/>',
  'a gradient that fades out and is seen through all over':
    '<defs><linearGradient id="g" gradientUnits="userSpaceOnUse" x1="0" y1="10" x2="0" y2="50"><stop offset="0" stop-color="#301020" stop-opacity="0"/><stop offset="1" stop-color="#301020"/></linearGradient></defs><rect x="10" y="10" width="80" height="80" fill="url(#g)" fill-opacity="0.6"/>',
  'what is half seen through': '<circle cx="50" cy="50" r="30" fill="#000000" opacity="0.5"/>',
}

describe('The printed page shows what the screen shows', () => {
  it.for(Object.entries(shapes))('%s', async ([, markup], context) => {
    needs(context, 'pdftoppm')
    const { screen, paper } = await bothOf(markup)
    // Black ink is not the black of a screen, and edges are smoothed in other ways: what counts is that few pixels are far apart.
    const far = screen.filter((value, at) => Math.abs(value - (paper[at] ?? 0)) > 90).length
    const dark = screen.filter((value) => value < 200).length
    expect(dark).toBeGreaterThan(500)
    expect(far / dark).toBeLessThan(0.03)
  })
})

describe('The SVG file shows what the picture shows', () => {
  it.each(Object.entries(shapes))('%s', async (_name, markup) => {
    const { screen, file } = await filesOf(markup)
    // Two painters smooth the same edge a little differently.
    const far = screen.filter((value, at) => Math.abs(value - (file[at] ?? 0)) > 60).length
    const inked = screen.filter((value) => value < 200).length
    expect(inked).toBeGreaterThan(1500)
    expect(far / inked).toBeLessThan(0.005)
  })
})

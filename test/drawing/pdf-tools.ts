import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import sharp from 'sharp'

const run = promisify(execFile)

/** Gives other programs a PDF as a file, in a folder of its own. */
export async function asFile<Result>(bytes: Uint8Array, use: (path: string, folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'pdf-tools-'))
  try {
    const path = join(folder, 'file.pdf')
    await writeFile(path, bytes)
    return await use(path, folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What a program says of a PDF. `file` stands for it among the arguments. */
export const toolOn = (bytes: Uint8Array, command: string, ...args: string[]): Promise<string> =>
  asFile(bytes, async (path) => {
    const { stdout } = await run(
      command,
      args.map((argument) => (argument === 'file' ? path : argument)),
      { maxBuffer: 200_000_000, encoding: 'latin1' },
    )
    return stdout
  })

/** A box of a page in points: left, bottom, right, top. */
export async function boxOf(bytes: Uint8Array, name: string, page = 1): Promise<number[]> {
  const info = await toolOn(bytes, 'pdfinfo', '-box', '-f', String(page), '-l', String(page), 'file')
  return (new RegExp(`${name}:\\s+(.+)`).exec(info)?.[1] ?? '').trim().split(/\s+/).map(Number)
}

/** The objects of a PDF by their names, such as "7 0 R", as qpdf reads them; those of streams are left out. */
export async function objectsOf(bytes: Uint8Array): Promise<Record<string, Record<string, unknown>>> {
  const said = Buffer.from(await toolOn(bytes, 'qpdf', '--json=2', '--json-key=qpdf', 'file'), 'latin1').toString('utf8')
  const { qpdf } = JSON.parse(said) as { qpdf: [unknown, Record<string, { value?: unknown }>] }
  const values = Object.entries(qpdf[1]).map(([name, { value }]) => [name.replace(/^obj:/, ''), value] as const)
  return Object.fromEntries(values.filter((entry): entry is readonly [string, Record<string, unknown>] => typeof entry[1] === 'object'))
}

/** All of a PDF in plain text: streams unpacked, but for pictures. */
export const plainOf = (bytes: Uint8Array): Promise<string> => toolOn(bytes, 'qpdf', '--qdf', '--object-streams=disable', 'file', '-')

/** The inks of a page as Ghostscript separates it, cut at the trim: four bytes for each pixel, 255 is a solid. */
export const inkOf = (bytes: Uint8Array, ppi = 72, page = 1): Promise<{ data: Uint8Array; width: number; height: number }> =>
  asFile(bytes, async (path, folder) => {
    const target = join(folder, 'page.tif')
    const pages = [`-dFirstPage=${page}`, `-dLastPage=${page}`]
    await run('gs', [
      '-q',
      '-dNOPAUSE',
      '-dBATCH',
      ...pages,
      '-dUseTrimBox',
      '-sDEVICE=tiff32nc',
      `-r${ppi}`,
      `-sOutputFile=${target}`,
      path,
    ])
    const { data, info } = await sharp(target).pipelineColourspace('cmyk').toColourspace('cmyk').raw().toBuffer({ resolveWithObject: true })
    if (info.channels !== 4) throw new Error(`${info.channels} plates`)
    return { data, width: info.width, height: info.height }
  })

/** A page cut at the trim, as poppler paints it. */
export async function trimmed(bytes: Uint8Array, page = 1, ppi = 100): Promise<{ data: Uint8Array; width: number; height: number }> {
  const [media, trim] = [await boxOf(bytes, 'MediaBox', page), await boxOf(bytes, 'TrimBox', page)]
  const [, , , top = 0] = media
  const [left = 0, bottom = 0, right = 0, upper = 0] = trim
  const pixels = (points: number): number => Math.round((points / 72) * ppi)
  const area = { left: pixels(left), top: pixels(top - upper), width: pixels(right - left), height: pixels(upper - bottom) }
  return asFile(bytes, async (path, folder) => {
    await run('pdftoppm', ['-r', String(ppi), '-f', String(page), '-l', String(page), '-png', '-singlefile', path, join(folder, 'page')])
    const { data } = await sharp(join(folder, 'page.png')).extract(area).raw().toBuffer({ resolveWithObject: true })
    return { data, width: area.width, height: area.height }
  })
}

/** The names of the plates that a page needs. */
export const platesOf = (bytes: Uint8Array): Promise<string[]> =>
  asFile(bytes, async (path, folder) => {
    await run('gs', ['-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=tiffsep', '-r36', `-sOutputFile=${join(folder, 'plate.tif')}`, path])
    return (await readdir(folder)).flatMap((name) => /plate\((.+)\)\.tif/.exec(name)?.[1] ?? []).sort()
  })

/** The QR codes on a page, as another decoder reads them from its picture. */
export const codesOf = (bytes: Uint8Array): Promise<string[]> =>
  asFile(bytes, async (path, folder) => {
    await run('pdftoppm', ['-r', '150', '-png', '-singlefile', path, join(folder, 'page')])
    const { stdout } = await run('zbarimg', ['-q', '--raw', join(folder, 'page.png')])
    return stdout.trim().split('\n')
  })

/** Ink of a place on the trimmed page, in percent; x and y in mm. */
export async function inkAt(bytes: Uint8Array, ...places: readonly (readonly [number, number])[]): Promise<number[][]> {
  const { data, width } = await inkOf(bytes, 72)
  const at = (mm: number): number => Math.round((mm / 25.4) * 72)
  return places.map(([x, y]) =>
    Array.from(data.subarray((at(y) * width + at(x)) * 4, (at(y) * width + at(x)) * 4 + 4), (byte) => (byte / 255) * 100),
  )
}

/** Red, green and blue of places on a page's picture; x and y in mm. */
export const coloursAt = (bytes: Uint8Array, ...places: readonly (readonly [number, number])[]): Promise<string[]> =>
  asFile(bytes, async (path, folder) => {
    const dotsPerMm = 10
    await run('pdftoppm', ['-r', String(dotsPerMm * 25.4), '-png', '-singlefile', path, join(folder, 'page')])
    const { data, info } = await sharp(join(folder, 'page.png')).raw().toBuffer({ resolveWithObject: true })
    return places.map(([x, y]) => {
      const at = (Math.floor(y * dotsPerMm) * info.width + Math.floor(x * dotsPerMm)) * info.channels
      return [...data.subarray(at, at + 3)].join()
    })
  })

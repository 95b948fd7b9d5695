import { lruCache } from '../../../cache/index.ts'
import { loadFontSet, readBuiltin, type FontFile, type FontSet } from '../../../drawing/index.ts'
import type { Sources } from '../../contract/index.ts'
import type { BrandFonts, FontChoice } from '../brand/index.ts'

async function read({ family, files }: FontChoice, sources: Sources): Promise<FontFile[]> {
  if (files.length === 0) return readBuiltin(family).map(({ weight, bytes }) => ({ weight, bytes, name: family }))
  return Promise.all(files.map(async ({ weight, sha256, name }) => ({ weight, bytes: await sources.read(sha256), name })))
}

/** Parsed font sets by choice. A worker draws one brand after another, so a few are enough. */
const parsed = lruCache<FontSet>(4)

/**
 * Reads and parses a brand's fonts, or takes them from memory: files are named by hash, so what was parsed once stays right.
 * @throws FontError when a file is no font
 */
export async function loadFonts(fonts: BrandFonts, sources: Sources): Promise<FontSet> {
  const key = JSON.stringify(fonts)
  const known = parsed.get(key)
  if (known !== undefined) return known
  const set = loadFontSet({ heading: await read(fonts.heading, sources), body: await read(fonts.body, sources) })
  parsed.set(key, set)
  return set
}

import { createHash } from 'node:crypto'
import * as hb from 'harfbuzzjs'
import { lruCache } from '../../cache/index.ts'
import { FontError } from '../errors/index.ts'
import type { Ink, OutlineCommand } from './glyph-outline.ts'

/** A font file as a brand hands it over. */
export interface FontFile {
  /** 100–900; 400 is regular, 700 bold. */
  readonly weight: number
  readonly bytes: Uint8Array
  /** Shown in errors and findings. */
  readonly name: string
}

/** A parsed font. All measures are in em. */
export interface Font {
  readonly name: string
  /** sha-256 of the file. */
  readonly hash: string
  readonly bytes: Uint8Array
  readonly unitsPerEm: number
  readonly capHeight: number
  readonly shaper: hb.Font
  /** Whether it can show a character: a glyph without an outline, as in fonts of colours and in demos, is none. */
  has(codePoint: number): boolean
  ink(glyph: number): Ink | undefined
  outline(glyph: number): readonly OutlineCommand[]
}

/** Parsed fonts by hash: parsing costs milliseconds, and every drawing of a brand uses the same few. */
const opened = lruCache<Font>(48)
/** What leaves a mark on paper; the empty cell of Braille is a symbol by its class alone. */
const seen = /^(?!\u2800|\p{Default_Ignorable_Code_Point})[\p{L}\p{N}\p{P}\p{S}]$/u

/**
 * Parses a TTF or OTF file, or takes it from memory.
 * @throws FontError for anything else
 */
export function openFont(bytes: Uint8Array, name: string): Font {
  const hash = createHash('sha256').update(bytes).digest('hex')
  const known = opened.get(hash)
  if (known !== undefined) return known
  const font = parse(bytes, name, hash)
  opened.set(hash, font)
  return font
}

const signatures: Readonly<Record<string, string>> = {
  wOFF: 'is a web font (WOFF). Upload the TTF or OTF file of the same font.',
  wOF2: 'is a web font (WOFF2). Upload the TTF or OTF file of the same font.',
  ttcf: 'is a collection of fonts. Upload one TTF or OTF file for each weight.',
}
/** Four bytes that name a kind of font, or a table of one. */
const tag = (bytes: Uint8Array, at = 0): string => Buffer.from(bytes.subarray(at, at + 4)).toString('latin1')

const soundSignatures = new Set(['\u0000\u0001\u0000\u0000', 'OTTO', 'true'])

function parse(bytes: Uint8Array, name: string, hash: string): Font {
  const signature = tag(bytes)
  const known = signatures[signature]
  if (known !== undefined) throw new FontError(`"${name}" ${known}`, name)
  if (!soundSignatures.has(signature)) throw new FontError(`"${name}" is not a font. Upload a TTF or OTF file.`, name)
  checkTables(bytes, name)
  const face = new hb.Face(new hb.Blob(bytes))
  const shaper = new hb.Font(face)
  const codePoints = new Set(face.collectUnicodes())
  if (codePoints.size === 0) throw new FontError(`"${name}" holds no characters that can be read. Upload another file of this font.`, name)
  const unitsPerEm = face.upem
  const inks = new Map<number, Ink | undefined>()
  const outlines = new Map<number, readonly OutlineCommand[]>()
  const ink = (glyph: number): Ink | undefined => {
    if (!inks.has(glyph)) inks.set(glyph, inkOf(shaper, glyph, unitsPerEm))
    return inks.get(glyph)
  }
  const isBlank = (codePoint: number): boolean =>
    seen.test(String.fromCodePoint(codePoint)) && ink(shaper.nominalGlyph(codePoint) ?? 0) === undefined
  return {
    name,
    hash,
    bytes,
    unitsPerEm,
    capHeight: (shaper.getMetricPosition(hb.MetricsTag.CAP_HEIGHT) ?? unitsPerEm * 0.7) / unitsPerEm || 0.7,
    shaper,
    has: (codePoint) => codePoints.has(codePoint) && !isBlank(codePoint),
    ink,
    outline(glyph) {
      const outline = outlines.get(glyph) ?? shaper.glyphToJson(glyph)
      outlines.set(glyph, outline)
      return outline
    },
  }
}

/** The directory of a font says where each table lies: a truncated upload points beyond its end. */
function checkTables(bytes: Uint8Array, name: string): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const cut = () => new FontError(`"${name}" is incomplete: the file ends too early. Upload it again.`, name)
  if (bytes.byteLength < 12) throw cut()
  const count = view.getUint16(4)
  if (12 + count * 16 > bytes.byteLength) throw cut()
  const tables = new Set<string>()
  for (let at = 12; at < 12 + count * 16; at += 16) {
    if (view.getUint32(at + 8) + view.getUint32(at + 12) > bytes.byteLength) throw cut()
    tables.add(tag(bytes, at))
  }
  const missing = ['head', 'hhea', 'hmtx', 'maxp', 'cmap'].filter((table) => !tables.has(table))
  if (missing.length > 0)
    throw new FontError(`"${name}" lacks what a font needs (${missing.join(', ')}). Upload another file of this font.`, name)
  if (!tables.has('glyf') && !tables.has('CFF '))
    throw new FontError(`"${name}" has no outlines that can be drawn. Upload a TTF or OTF file with outlines.`, name)
}

function inkOf(shaper: hb.Font, glyph: number, unitsPerEm: number): Ink | undefined {
  const extents = shaper.glyphExtents(glyph)
  if (extents === undefined || extents.width === 0 || extents.height === 0) return undefined
  const { xBearing, yBearing, width, height } = extents
  return {
    left: xBearing / unitsPerEm,
    right: (xBearing + width) / unitsPerEm,
    top: yBearing / unitsPerEm,
    bottom: (yBearing + height) / unitsPerEm,
  }
}

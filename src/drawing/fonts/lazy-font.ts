import type { Font } from './font.ts'

/** A font that is opened when something is first asked of it. */
export function lazyFont(name: string, open: () => Font): Font {
  let opened: Font | undefined
  const font = (): Font => (opened ??= open())
  return {
    name,
    get hash() {
      return font().hash
    },
    get bytes() {
      return font().bytes
    },
    get unitsPerEm() {
      return font().unitsPerEm
    },
    get capHeight() {
      return font().capHeight
    },
    get shaper() {
      return font().shaper
    },
    has: (codePoint) => font().has(codePoint),
    ink: (glyph) => font().ink(glyph),
    outline: (glyph) => font().outline(glyph),
  }
}

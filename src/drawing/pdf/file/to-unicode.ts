/** Most entries that one section of a CMap may have. */
const MOST = 100

const hex = (unit: number): string => unit.toString(16).padStart(4, '0')
const utf16 = (text: string): string => Array.from({ length: text.length }, (_, at) => hex(text.charCodeAt(at))).join('')

/**
 * What the codes of a font stand for, as a CMap with an entry for each code: what passes a file on, such as Ghostscript, loses the meanings of
 * ranges that are given as lists.
 * @param texts at the place of each code, what it stands for; codes without are left out
 */
export function toUnicode(texts: readonly (string | undefined)[]): string {
  const entries = texts.flatMap((text, code) => (text === undefined || text === '' ? [] : [`<${hex(code)}> <${utf16(text)}>`]))
  const sections = Array.from({ length: Math.ceil(entries.length / MOST) }, (_, at) => {
    const some = entries.slice(at * MOST, (at + 1) * MOST)
    return `${some.length} beginbfchar\n${some.join('\n')}\nendbfchar\n`
  })
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${sections.join('')}endcmap
CMapName currentdict /CMap defineresource pop
end
end
`
}

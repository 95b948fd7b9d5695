const lineBreak = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/gu
const runs = /[ \t]{2,}|\t/g
/** Scripts that put no space between words: a line that was broken in them is joined without one. */
const unspaced = '[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}]'
const brokenBetween = new RegExp(`(?<=${unspaced}) ?\\n[ \\n]*(?=${unspaced})`, 'gu')

const plain = (text: string): string => text.replace(lineBreak, '\n').replace(runs, ' ')

/** A text of one line, as it was meant: no space before or behind it, none doubled, no line break. No-break spaces inside stay. Idempotent. */
export function oneLine(text: string): string {
  return plain(text)
    .replace(brokenBetween, '')
    .replace(/ ?\n[ \n]*/g, ' ')
    .trim()
}

/** The same for a text of several lines, each for itself; more than one blank line is one, and none is before or behind. Idempotent. */
export function manyLines(text: string): string {
  const lines = plain(text)
    .split('\n')
    .map((line) => line.trim())
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** The pieces of one paragraph, some of them bold or a link, as one text of several lines. Pieces of which nothing is left go. Idempotent. */
export function joinedPieces<Piece extends { readonly text: string }>(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const isBegun = /[^ \n]$/.test(joined.at(-1)?.text ?? '')
    const text = plain(piece.text).replace(/ ?\n ?/g, '\n')
    const rest = isBegun ? text : text.replace(/^ /, '')
    if (rest !== '') joined.push({ ...piece, text: rest })
  }
  const ended = joined.map((piece, index) =>
    joined[index + 1]?.text.startsWith('\n') ? { ...piece, text: piece.text.replace(/ $/, '') } : piece,
  )
  return withoutEnd(ended.filter(({ text }) => text !== ''))
}

/** The last piece may be nothing but spaces, and so may be the one before it. */
function withoutEnd<Piece extends { readonly text: string }>(pieces: readonly Piece[]): Piece[] {
  const last = pieces.findLastIndex(({ text }) => text.trim() !== '')
  return pieces.slice(0, last + 1).map((piece, index) => (index === last ? { ...piece, text: piece.text.trimEnd() } : piece))
}

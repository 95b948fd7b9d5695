const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A character that never joins the one before it: printable ASCII, or a letter without case (Han, Arabic…) after a letter. */
const separate = /[ -~]|(?<=\p{L})\p{Lo}/gu
const PIECE = 250
const LONGEST_PIECE = 2000

/**
 * A text in pieces that no grapheme straddles (but after 2,000 joined characters, which no person writes). V8 copies its whole input for
 * every segment it yields: 100,000 characters in one piece would exhaust the memory.
 */
function* piecesOf(text: string): Generator<string> {
  let start = 0
  while (start < text.length) {
    // Not the whole rest: a text without any would be looked through to its end for each piece.
    const longest = text.slice(start, start + LONGEST_PIECE)
    separate.lastIndex = PIECE
    const piece = longest.slice(0, separate.exec(longest)?.index)
    yield piece
    start += piece.length
  }
}

/** How many characters a person counts in a text: an emoji family or an accented letter is one. */
export function graphemes(text: string): number {
  // Below U+0300 every character stands for itself, except that a line feed joins the return before it.
  if (/^[\n -\u02ff]*$/.test(text)) return text.length
  let count = 0
  for (const piece of piecesOf(text)) count += Array.from(segmenter.segment(piece)).length
  return count
}

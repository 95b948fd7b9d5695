/** Figures that are read as one from left to right though spaces or signs stand in them: signed numbers and telephones. */
const numbers = [
  /(?<![\p{L}\p{N}])[+−–-](?=\p{Nd})/gu,
  /(?<![\p{L}\p{N}])(?:\+|\(?0)[\p{Nd}()]*(?:[\p{Zs}/‑-]{1,2}[(]?\p{Nd}{1,4}[)]?(?!\p{Nd})){1,6}/gu,
]
/** Codes, addresses and mail addresses in Latin letters: 20-SUMMER, shop.example/l/7k. */
const codes = /(?<![\p{L}\p{N}])(?=[\d._/@:+-]*[A-Za-z])[A-Za-z0-9]+(?:[._/@:+-]+[A-Za-z0-9]+)+/gu

/**
 * A text as the bidirectional algorithm is to see it, of the same length: what is one number or one code is made of one kind of characters, so
 * that a text from right to left does not take it apart (rule HL3 of UAX 9).
 */
export function orderedAs(text: string): string {
  const coded = text.replace(codes, (code) => 'a'.repeat(code.length))
  return numbers.reduce((rest, pattern) => rest.replace(pattern, (number) => '0'.repeat(number.length)), coded)
}

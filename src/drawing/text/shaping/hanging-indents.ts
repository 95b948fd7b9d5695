/** A list's item after its bullet or number: lines that begin in here stand to the side of it. Offsets in the text (UTF-16). */
export interface Hang {
  readonly start: number
  readonly end: number
  /** Of the bullet or number with its space, in em. */
  readonly width: number
}

const bullet = /^•\u00a0/
const number = /^(\d{1,2})\.\u00a0/

/**
 * The items of a text's lists, each on a line of its own. A number is one of a list if the line before or after has the one next to it: a date
 * at the beginning of a line is none.
 * @param widthOf width in em of the characters between two offsets
 */
export function hangsOf(text: string, widthOf: (start: number, end: number) => number): Hang[] {
  const lines = text.split('\n')
  const numbers = lines.map((line) => Number(number.exec(line)?.[1] ?? Number.NaN))
  const hangs: Hang[] = []
  let begin = 0
  lines.forEach((line, index) => {
    const own = numbers[index] ?? Number.NaN
    const counted = numbers[index - 1] === own - 1 || numbers[index + 1] === own + 1
    const mark = bullet.exec(line) ?? (counted ? number.exec(line) : null)
    if (mark !== null) {
      const start = begin + mark[0].length
      hangs.push({ start, end: begin + line.length, width: widthOf(begin, start) })
    }
    begin += line.length + 1
  })
  return hangs
}

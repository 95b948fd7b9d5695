/** A line without words parts paragraphs: that takes half a line. */
const PART = 0.5

const share = (text: string): number => (text.trim() === '' ? PART : 1)

/** How far the baseline of each line lies below the first one, in line heights. `texts`: what stands on the lines. */
export function lineSteps(texts: readonly string[]): number[] {
  let down = 0
  return texts.map((text, index) => {
    if (index > 0) down += share(text)
    return down
  })
}

/** What lines take up, in line heights. */
export function lineCount(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + share(text), 0)
}

/** Text from a template without what its absent parts left behind: no blank lines at its ends, never two of them in a row. */
export function tidyLines(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
}

/** What stands where something was taken out: brackets and quotes around nothing, the space before a sign, the sign after another. */
export function mendGaps(text: string): string {
  return text
    .replace(/\s?(?:\(\s*\)|\[\s*\]|«\s*»|„\s*[“”]|“\s*”)/gu, '')
    .replace(/ +(?=[ .,;:!?…؟،)»\]]|$)/gmu, '')
    .replace(/^ +|(?<=[([«„]) +/gmu, '')
}

/** Text from a template without what its absent parts left behind: no blank lines at its ends, never two of them in a row. */
export function tidyLines(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
}

/** Why an address cannot be read, if so: `%` that begins no character, or a zero byte, which no name has and databases break at. */
export function unreadable(url: string): string | undefined {
  if (url.includes('%00')) return 'It holds a zero byte (%00).'
  const [path = ''] = url.split(/[?#]/, 1)
  try {
    decodeURIComponent(path)
    return undefined
  } catch (error) {
    if (error instanceof URIError) return 'A % in it begins no character. Write %25 for the sign itself.'
    throw error
  }
}

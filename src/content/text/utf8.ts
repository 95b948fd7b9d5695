/** A file is not written in UTF-8: read as such, its letters would be lost. */
export class NotUtf8Error extends Error {
  override readonly name = 'NotUtf8Error'
  /** Of the first byte that is wrong, counted from 1. */
  readonly line: number
  readonly column: number

  constructor(line: number, column: number) {
    super('This file is not in UTF-8, so its letters cannot be read. Save it anew with the encoding UTF-8.')
    this.line = line
    this.column = column
  }
}

/** The text of a file's bytes, without a byte order mark. @throws NotUtf8Error */
export function utf8Text(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const [, good = ''] = /^([^\ufffd]*)/u.exec(new TextDecoder().decode(bytes)) ?? []
    const lines = good.split('\n')
    throw new NotUtf8Error(lines.length, (lines.at(-1) ?? '').length + 1)
  }
}

/**
 * A text as files tell it about themselves: on one line, without controls, which mean other signs in PDF's own encoding and are forbidden in XML,
 * and without halves of characters.
 */
export const toldText = (text: string): string =>
  text.replace(/[\t-\r\u0085\u2028\u2029]+/g, ' ').replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu, '')

/** The same as a string object of PDF, which is escaped, and UTF-16 where it is not ASCII. Names are plain strings there. */
export const pdfText = (text: string): InstanceType<typeof String> => new String(toldText(text))

/** Most characters that PostScript interpreters take in a name. */
const LONGEST = 63
/** A font's own name as one of PDF: what cannot stand in a PostScript name is left out, since some readers do not undo escapes there. */
export const fontName = (name: string | null | undefined): string =>
  (name ?? '').replace(/[^!-~]|[()<>[\]{}/%#]/g, '').slice(0, LONGEST) || 'Font'

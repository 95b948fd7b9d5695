import { asciiLink } from '../../content/addresses/index.ts'

/** What a QR code carries for a text: a web link in its ASCII form, for readers take other bytes for those of an encoding of their own. */
export const codeText = (text: string): string => (/^https?:/i.test(text) && URL.canParse(text) ? asciiLink(text) : text)

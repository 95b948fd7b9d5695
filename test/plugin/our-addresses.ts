import { load } from 'cheerio'
import { unzipSync } from 'fflate'
import { simpleParser } from 'mailparser'
import { codesOf, objectsOf } from '../drawing/pdf-tools.ts'

const utf8 = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

/** Every address below an origin that a file names: as text, as a link of a PDF, in a QR code, or inside what it carries. */
export async function addressesIn(bytes: Uint8Array, type: string, origin: string): Promise<string[]> {
  const named = await readable(bytes, type)
  // Printed addresses go without https://; what stands before an @ is no address.
  const pattern = new RegExp(
    `(?:${origin.slice(0, origin.indexOf('//') + 2)})?(?<![@\\w.])${new URL(origin).host}/[^\\s"'<>()\\\\\\]]*`,
    'g',
  )
  const found = named.flatMap((text) => text.match(pattern) ?? []).map((address) => address.replace(/[.,;]+$/, ''))
  return [...new Set(found.map((address) => (address.startsWith('http') ? address : `${new URL(origin).protocol}//${address}`)))]
}

async function readable(bytes: Uint8Array, type: string): Promise<string[]> {
  if (type.startsWith('application/pdf')) {
    const links = Object.values(await objectsOf(bytes)).flatMap((object) => urisIn(object))
    // A code's address stands in its picture alone; a screen's file is a link as well.
    return [...links, ...(await codesOf(bytes))]
  }
  if (type.startsWith('application/zip'))
    return (await Promise.all(Object.entries(unzipSync(bytes)).map(([name, file]) => readable(file, typeOf(name))))).flat()
  if (type.startsWith('message/rfc822')) {
    const mail = await simpleParser(Buffer.from(bytes))
    const attached = await Promise.all(mail.attachments.map(({ content, contentType }) => readable(content, contentType)))
    const headers = mail.headerLines.map(({ line }) => line.replace(/\r?\n[ \t]/g, ' '))
    return [...headers, mail.text ?? '', ...readableHtml(mail.html || ''), ...attached.flat()]
  }
  if (type.startsWith('text/calendar'))
    return [
      utf8(bytes)
        .replace(/\r?\n[ \t]/g, '')
        .replaceAll('\\,', ','),
    ]
  if (type.startsWith('text/html') || type.startsWith('image/svg')) return readableHtml(utf8(bytes))
  return type.startsWith('text/') || type.includes('json') ? [utf8(bytes)] : []
}

/** Attributes and text as browsers read them, and what stands in scripts, styles and comments as it is. */
function readableHtml(html: string): string[] {
  const page = load(html)
  const attributes = page('*')
    .toArray()
    .flatMap((element) => ('attribs' in element ? Object.values(element.attribs) : []))
  return [page.root().text(), ...attributes.flatMap((value) => value.split(/,\s/)), ...html.replaceAll('&amp;', '&').split('\n')]
}

const typeOf = (name: string): string => (name.endsWith('.html') ? 'text/html' : name.endsWith('.json') ? 'application/json' : '')

function urisIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    name === '/URI' && typeof inner === 'string' ? [inner.replace(/^u:/, '')] : urisIn(inner),
  )
}

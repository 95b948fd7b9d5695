import { assetPattern } from '../content/addresses/index.ts'
import { imageTypeOf } from '../content/tables/index.ts'

/** What a page in the admin may load: pictures and styles. Scripts, frames and forms it has none of, whatever its words say. */
const POLICY = "default-src 'none'; img-src data: https: http:; style-src 'unsafe-inline'; font-src data: https: http:; form-action 'none'"
/** A click leads nowhere: the frame has no right to open a window, and keeps what it shows. */
const HEAD = `<meta http-equiv="Content-Security-Policy" content="${POLICY}"><base target="_blank">`

const SCRIPTS = /<script\b[^>]*>.*?<\/script\s*>/gis
const DOCTYPE = /^\s*<!doctype[^>]*>/i

/** A whole page or a piece of one, fit to be shown in a frame that has no rights. The frame's sandbox is the lock; this is the second. */
export function framedPage(page: string): string {
  // They would not run; what they say for machines is weight.
  const html = page.replace(SCRIPTS, '')
  // Before all that the page says, so that nothing of it, a comment around its head for instance, takes this away.
  if (DOCTYPE.test(html)) return `<!doctype html>${HEAD}${html.replace(DOCTYPE, '')}`
  // A piece has no room around it of its own.
  return `<!doctype html>${HEAD}<style>body{margin:0}</style>${html}`
}

/**
 * A page with the pictures inside that it names by the address they will have once they are released: before that, nothing answers there.
 * @param read a picture's bytes by their hash; undefined for one that is not known, whose address stays
 */
export async function withPictures(
  html: string,
  baseUrl: string,
  read: (sha256: string) => Promise<Uint8Array | undefined>,
): Promise<string> {
  const pattern = assetPattern({ root: baseUrl })
  const inside = new Map<string, string>()
  for (const [whole, sha256 = '', extension = ''] of html.matchAll(pattern)) {
    const type = imageTypeOf(extension)
    const bytes = type === undefined || inside.has(whole) ? undefined : await read(sha256)
    if (type !== undefined && bytes) inside.set(whole, `data:${type};base64,${Buffer.from(bytes).toString('base64')}`)
  }
  return html.replace(pattern, (whole) => inside.get(whole) ?? whole)
}

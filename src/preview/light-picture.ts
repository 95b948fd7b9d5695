/** Below this many bytes a picture goes as it is. */
const HEAVY = 100_000
/** CSS px of a wide pane, twice: wider nobody sees it beside a form. */
const WIDEST = 1400

/** A picture as it is looked at beside a form: what is heavy is sent lighter, once for every change. */
export async function lightPicture(bytes: Uint8Array, type: string): Promise<{ bytes: Uint8Array; type: string }> {
  if (bytes.byteLength < HEAVY || type.startsWith('image/svg')) return { bytes, type }
  const { default: sharp } = await import('sharp')
  const light = await sharp(bytes).resize({ width: WIDEST, withoutEnlargement: true }).webp({ quality: 82, effort: 1 }).toBuffer()
  return { bytes: light, type: 'image/webp' }
}

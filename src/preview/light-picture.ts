/** Below this many bytes a picture goes as it is. */
const HEAVY = 100_000
/** Px of a wide pane on a dense screen: wider nobody sees it beside a form. */
const WIDEST = 1400

/** A picture as it is looked at beside a form: what is heavy is sent lighter, since it is sent for every change. */
export async function lightPicture(bytes: Uint8Array, type: string): Promise<{ bytes: Uint8Array; type: string }> {
  if (bytes.byteLength < HEAVY || type.startsWith('image/svg')) return { bytes, type }
  const { default: sharp } = await import('sharp')
  const smaller = sharp(bytes).resize({ width: WIDEST, withoutEnlargement: true }).flatten({ background: '#ffffff' })
  // Half the time of WebP. Full colour keeps small letters sharp.
  return { bytes: await smaller.jpeg({ quality: 82, chromaSubsampling: '4:4:4' }).toBuffer(), type: 'image/jpeg' }
}

import type { Hash } from 'node:crypto'
import { type PdfFile, type PdfFileOptions, xmp } from '../file/index.ts'
import type { ReadyImage } from '../ink/index.ts'

export interface Ending extends Pick<PdfFileOptions, 'title' | 'language' | 'day'> {
  /** Whether it says of itself that it keeps the rules of PDF/X-4. */
  readonly pdfx: boolean
  /** What was drawn so far; the file's id is made of it and of the images, so that the same content has the same. */
  readonly hash: Hash
  readonly images: Iterable<Pick<ReadyImage, 'sha256' | 'box'>>
}

/** Ends a file: its id and its metadata. */
export function finish(file: PdfFile, { title, language, day, pdfx, hash, images }: Ending): Promise<Uint8Array> {
  for (const { sha256, box } of images) hash.update(JSON.stringify([sha256, box]))
  const id = hash.digest()
  const metadata = xmp({ title, language, id: id.toString('hex'), pdfx, day })
  file.catalog.Metadata = file.plainStream({ Type: 'Metadata', Subtype: 'XML' }, metadata)
  return file.bytes(id)
}

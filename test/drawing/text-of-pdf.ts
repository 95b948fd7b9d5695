import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What people get who copy everything from a PDF, without the direction marks that pdftotext adds. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'text-of-pdf-'))
  try {
    await writeFile(join(folder, 'page.pdf'), bytes)
    const { stdout } = await run('pdftotext', [join(folder, 'page.pdf'), '-'])
    return stdout.replace(/[\u202a-\u202e\u200e\u200f\u2066-\u2069]/g, '').normalize('NFC')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

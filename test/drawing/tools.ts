import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

function isInstalled(tool: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, tool), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/** The Debian package of each program that reads a result back. */
const packages = {
  gs: 'ghostscript',
  mutool: 'mupdf-tools',
  pdffonts: 'poppler-utils',
  pdfimages: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pdftotext: 'poppler-utils',
  qpdf: 'qpdf',
  zbarimg: 'zbar-tools',
} as const
export type Tool = keyof typeof packages

/**
 * Skips a test, with the reason, where a program that reads the result back is not installed.
 * @throws Error where everything has to be tested (CI is set), naming the Debian packages to install.
 */
export function needs({ skip }: { skip: (condition: boolean, note?: string) => void }, ...tools: Tool[]): void {
  const missing = tools.filter((tool) => !isInstalled(tool))
  if (missing.length === 0) return
  const wanted = [...new Set(missing.map((tool) => packages[tool]))]
  const note = `not installed: ${missing.join(', ')} (Debian: apt-get install ${wanted.join(' ')})`
  if (process.env.CI) throw new Error(note)
  skip(true, note)
}

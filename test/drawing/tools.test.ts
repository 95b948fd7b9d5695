import { afterEach, describe, expect, it, vi } from 'vitest'
import { needs } from './tools.ts'

describe('A test that reads a result back with a program that is not installed', () => {
  afterEach(() => vi.unstubAllEnvs())

  it('is skipped on somebody’s own machine, and says what to install', () => {
    vi.stubEnv('PATH', '')
    vi.stubEnv('CI', '')
    const skip = vi.fn()
    needs({ skip }, 'pdftoppm', 'zbarimg', 'pdfinfo')
    expect(skip).toHaveBeenCalledExactlyOnceWith(true, expect.stringContaining('apt-get install poppler-utils zbar-tools)'))
  })

  it('fails where everything has to be tested, and says what to install', () => {
    vi.stubEnv('PATH', '')
    vi.stubEnv('CI', 'true')
    const skip = vi.fn()
    expect(() => needs({ skip }, 'qpdf', 'gs')).toThrow('not installed: qpdf, gs (Debian: apt-get install qpdf ghostscript)')
    expect(skip).not.toHaveBeenCalled()
  })
})

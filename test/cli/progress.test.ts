import { describe, expect, it } from 'vitest'
import { createProgress } from '../../src/cli/progress.ts'

function screen(isTTY: boolean, columns = 40) {
  const written: string[] = []
  return { isTTY, columns, write: (text: string) => written.push(text), written }
}

describe('progress', () => {
  it('writes a line for each thing where no terminal is', () => {
    const file = screen(false)
    const progress = createProgress(file, 12)
    progress.step('website bg 728x90', 33.4)
    progress.step('website bg 300x250', 8)
    progress.end()
    expect(file.written.join('')).toBe(' 1 of 12  website bg 728x90  33 ms\n 2 of 12  website bg 300x250  8 ms\n')
  })

  it('rewrites one line on a terminal, never wider than it, and leaves it empty', () => {
    const terminal = screen(true, 20)
    const progress = createProgress(terminal, 2)
    progress.step('a touchpoint with a long name', 5)
    progress.end()
    expect(terminal.written).toEqual(['\r\u001b[2K1 of 2  a touchpoin', '\r\u001b[2K'])
  })
})

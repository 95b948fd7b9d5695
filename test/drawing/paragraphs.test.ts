import { describe, expect, it } from 'vitest'
import { lineCount, lineSteps } from '../../src/drawing/text/line-steps.ts'

describe('Lines of several paragraphs', () => {
  it('stand half a line further apart where a paragraph begins', () => {
    const texts = ['One', 'and more', '', 'Two', 'and more']
    expect(lineSteps(texts)).toEqual([0, 1, 1.5, 2.5, 3.5])
    expect(lineCount(texts)).toBe(4.5)
  })

  it('of a single one stand as far apart as ever', () => {
    expect(lineSteps(['One', 'two', 'three'])).toEqual([0, 1, 2])
    expect(lineCount([])).toBe(0)
  })
})

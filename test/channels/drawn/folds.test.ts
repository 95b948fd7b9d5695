import { describe, expect, it } from 'vitest'
import { paintedBoxes, type Drawing } from '../../../src/drawing/index.ts'
import { longest } from './copy.ts'
import { families, languages, pageName, pages, viewsOf } from './measure.ts'

/** mm that words keep from a dashed line that stands upright. */
const CLEAR = 1.2

/** Words that come too near to where a ticket folds. */
function crowdedFolds(drawing: Drawing): string[] {
  const folds = paintedBoxes(drawing).filter(({ box }) => box.width < 0.01 && box.height > 5)
  return folds.flatMap(({ box: fold }) =>
    drawing.texts
      .filter(({ set }) => set.y < fold.y + fold.height && set.y + set.height > fold.y)
      .filter(({ set }) => set.x - CLEAR < fold.x && set.x + set.width + CLEAR > fold.x)
      .map(({ name }) => name),
  )
}

describe.each(families)('words on tickets of %s', (family) => {
  it.each(languages)('keep clear of the fold on flyers, with the longest price too, in %s', async (locale, make) => {
    const wrong: string[] = []
    for (const document of [make(), longest(make())]) {
      const { drawn } = await viewsOf(document, locale)
      for (const page of pages.filter(({ channel }) => channel.name === 'flyer'))
        wrong.push(...crowdedFolds(await drawn(family, page)).map((name) => `${pageName(page)}: ${name}`))
    }
    expect(wrong).toEqual([])
  })
})

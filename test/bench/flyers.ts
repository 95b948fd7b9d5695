import { draw } from '../../src/channels/shared/layout/draw.ts'
import { layoutOf } from '../../src/channels/shared/layout/layout.ts'
import { flyer } from '../../src/channels/flyer/index.ts'
import type { Drawing } from '../../src/drawing/index.ts'
import type { BrowserPage } from './browser-pool.ts'
import { touchpointOf, withHeadline, type Example } from './example.ts'
import type { Row } from './row.ts'
import { medianTimes } from './timing.ts'

type FlyerView = ReturnType<typeof flyer.compose>

/** The sides of a flyer as a browser prints them: trimmed pages, without bleed. */
export function flyerDrawings(view: FlyerView, size: string, example: Example): Promise<Drawing[]> {
  const measures = flyer.spec.sizes[size]
  if (!measures) throw new Error(`there is no flyer of size ${size}`)
  const sides = view.sides === 2 ? (['front', 'back'] as const) : (['front'] as const)
  return Promise.all(sides.map((side) => draw(view, layoutOf(view, size, measures, side), example.sources)))
}

/** Flyers printed before time is taken, and timed: V8 has compiled all that comes back after some fifty. */
const WARM = 60

/** The A5 print flyer of one side: one after another, as a worker prints them, and in turns with Chromium printing it in RGB. */
export async function flyerRows(example: Example, page: BrowserPage): Promise<Row[]> {
  const touchpoint = touchpointOf(example, 'flyer')
  const locales = example.snapshot.brand.locales
  const viewOf = (run: number): FlyerView => {
    const locale = locales[run % locales.length] ?? 'en'
    return flyer.compose(withHeadline(example.snapshot, locale, run), touchpoint, locale)
  }
  const print = (run: number) => flyer.render(viewOf(run), { size: 'a5', formats: ['pdf'] }, example.sources)
  const { alone } = await medianTimes({ alone: print }, { warm: WARM, runs: WARM })
  const { ours, chromium } = await medianTimes({
    // Words that were not printed before.
    ours: (run) => print(2 * WARM + run),
    chromium: async (run) => page.pdf(await flyerDrawings(viewOf(run), 'a5', example)),
  })
  return [
    { what: 'A5 print flyer, one after another', figures: { ours: alone }, unit: 'ms', value: alone, goal: { atMost: 26 } },
    {
      what: 'A5 print flyer, in turns with Chromium’s RGB',
      figures: { ours, Chromium: chromium },
      unit: 'ms',
      value: chromium / ours,
      goal: { atLeast: 3 },
    },
  ]
}

import { sliced, type Drawing } from '../../drawing/index.ts'

/** More scenes than a glance takes in are a film, not a banner. */
const MOST = 3

const offer = new Set(['price', 'secondPrice', 'previousPrice', 'discount', 'coupon', 'couponLabel', 'offer'])
const greeting = new Set(['brand', 'headline', 'line', 'summary'])

/** What a text is about: the greeting (who and what), the offer, or how to take it up (when, where, slogan, call to action). */
function topicOf(name: string): string {
  return greeting.has(name) ? 'greeting' : offer.has(name) ? 'offer' : 'call'
}

/**
 * What appears one after another upon the ground: two or three parts of the same drawing, cut where the texts turn to another topic.
 * Laid upon each other in order they are the whole banner. One part if its texts are about one thing.
 */
export function scenesOf(drawing: Drawing): readonly Drawing[] {
  const topics = drawing.texts.map(({ name }) => topicOf(name))
  const turns = topics.flatMap((topic, index) => (index > 0 && topic !== topics[index - 1] ? [index] : []))
  // Where a layout turns more often the last turns count: the opening scene then shows more, and the call still comes last.
  const cuts = new Set(turns.slice(-(MOST - 1)))
  return sliced(drawing, (text) => cuts.has(text))
}

import type { Fact, Facts } from '../../content/facts/index.ts'

/** The facts as they are said where there is room: a fact's `long`, where it has one, in the place of its text. */
export function inFull(facts: Facts): Facts {
  const full = ([name, fact]: [string, Fact]): [string, Fact] => [name, fact.long === undefined ? fact : { ...fact, text: fact.long }]
  return Object.fromEntries(Object.entries(facts).map(full))
}

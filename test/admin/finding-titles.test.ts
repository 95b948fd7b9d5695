import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findingTitles } from '../../src/admin/finding-titles.ts'

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
/** `rule: 'weight'`, or one of two that depend on something. */
const named = /\brule: (?:\w+ \? '([a-z-]+)' : )?'([a-z-]+)'/g
const rules = new Set(
  sources.flatMap((file) =>
    [...readFileSync(join('src', file), 'utf8').matchAll(named)].flatMap(([, one, other]) =>
      [one, other].filter((rule) => rule !== undefined),
    ),
  ),
)

it('Every rule of ours has a title that people read, and every title a rule', () => {
  expect(rules.size).toBeGreaterThan(25)
  expect([...rules].filter((rule) => findingTitles[rule] === undefined)).toEqual([])
  expect(Object.keys(findingTitles).filter((title) => !rules.has(title))).toEqual([])
})

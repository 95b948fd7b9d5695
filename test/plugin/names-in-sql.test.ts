import type { Config, Field } from 'payload'
import { describe, expect, it } from 'vitest'
import { tablesOf } from '../../src/plugin/tables-of.ts'
import { leitmotif } from '../../src/exports/plugin.ts'
import { defaultSlugs } from '../../src/storage/slugs/slugs.ts'

const localization = { locales: ['en', 'bg'], defaultLocale: 'en' }
const chosen = Object.fromEntries(Object.keys(defaultSlugs).map((name) => [name, `house-${name.toLowerCase()}`]))

function everyField(fields: readonly Field[]): Field[] {
  return fields.flatMap((field): Field[] => {
    const inner = [
      ...('fields' in field ? field.fields : []),
      ...(field.type === 'tabs' ? field.tabs.flatMap((tab) => tab.fields) : []),
      ...(field.type === 'blocks' ? field.blocks.flatMap((block) => block.fields) : []),
    ]
    return [field, ...everyField(inner)]
  })
}

/** Under one of these PostgreSQL keeps the choices of a field, as Payload names it: a list's own table where nothing else is said. */
const typeNames = (fields: readonly Field[]): string[] =>
  everyField(fields).flatMap((field) => {
    if (field.type !== 'select' && field.type !== 'radio') return []
    const name = field.enumName ?? ('dbName' in field ? field.dbName : undefined)
    return typeof name === 'string' ? [name] : []
  })

describe('names in SQL', () => {
  for (const [title, config, slugs] of [
    ['with languages', { localization }, {}],
    ['without languages', {}, {}],
    ['with slugs of a host', { localization }, chosen],
  ] as const) {
    it(`are a table’s or a type’s, and never both, ${title}`, async () => {
      const { collections = [] } = await leitmotif({ baseUrl: 'https://shop.example', slugs })(config as unknown as Config)
      const tables = collections.flatMap((collection) => tablesOf(collection, undefined))
      const types = collections.flatMap(({ fields }) => typeNames(fields))
      expect(types.length).toBe('localization' in config ? 2 : 0)
      expect(types.filter((name) => tables.includes(name))).toEqual([])
      expect(new Set(types).size).toBe(types.length)
    })
  }
})

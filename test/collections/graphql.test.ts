import { createRequire } from 'node:module'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { configToSchema } from '@payloadcms/graphql'
import type { GraphQLObjectType, GraphQLSchema, IntrospectionQuery } from 'graphql'
import { createLocalReq, type Field } from 'payload'
import { startHost, type Host } from './a-host.ts'
import { draftCampaign, publishedBrand } from './authoring.ts'

// The copy that Payload builds its schema with; vitest would take the package's other one.
const { buildClientSchema, getIntrospectionQuery, getNamedType, graphql, isEnumType, isLeafType, isObjectType } = createRequire(
  import.meta.url,
)('graphql') as typeof import('graphql')

/** The fields of a type that need no further selection, and those of its groups and lists. */
function selection(type: GraphQLObjectType, depth = 2): string {
  const parts = Object.values(type.getFields()).flatMap((field) => {
    const inner = getNamedType(field.type)
    if (field.args.some(({ type: needed }) => String(needed).endsWith('!'))) return []
    if (isLeafType(inner)) return [field.name]
    return isObjectType(inner) && depth > 0 ? [`${field.name} ${selection(inner, depth - 1)}`] : []
  })
  return `{ ${[...parts, '__typename'].join(' ')} }`
}

/** Whoever writes a channel names its sizes and formats as they like. */
const channel = `
  const size = { width: 10, height: 10, unit: 'px', label: 'Half' }
  const spec = {
    label: 'Sign', description: '', sizes: { '½ Seite: quer': size, 'true': size }, slots: {}, facts: { must: [] }, templates: 'sign',
    formats: { txt: { type: 'text/plain', extension: 'txt' }, 'ö@3x': { type: 'text/plain', extension: 'txt', onRequest: true } }, defaultFormat: 'txt',
  }
  export default { name: 'sign', spec, compose: () => ({}), render: async () => [] }
`

describe('GraphQL of a host', () => {
  let host: Host
  let schema: GraphQLSchema
  let folder: string
  const ask = async (source: string) =>
    graphql({
      schema,
      source,
      contextValue: {
        req: await createLocalReq({ user: { id: 1, collection: 'users', role: 'admin' } as never }, host.payload),
        headers: {},
      },
    })

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'leitmotif-'))
    writeFileSync(join(folder, 'sign.mjs'), channel)
    host = await startHost({ options: { channels: [join(folder, 'sign.mjs')] } })
    schema = configToSchema(host.payload.config).schema
    const brand = await publishedBrand(host.payload)
    await draftCampaign(host.payload, brand)
    await host.payload.create({
      collection: 'touchpoints',
      data: {
        name: 'Sign',
        key: 'sign',
        brand,
        channel: 'sign',
        sizes: ['½ Seite: quer', 'true'],
        formats: ['ö@3x'],
        goal: 'visit',
        stage: 'before',
      },
    })
    await host.payload.create({
      collection: 'touchpoints',
      data: { name: 'All', key: 'all', brand, channel: 'email', formats: ['eml@inline'], goal: 'visit', stage: 'before' },
    })
  })
  afterAll(async () => {
    await host.stop()
    rmSync(folder, { recursive: true })
  })

  it('has a schema that introspection describes and a client can build', async () => {
    const { data, errors } = await ask(getIntrospectionQuery())
    expect(errors).toBeUndefined()
    expect(() => buildClientSchema(data as unknown as IntrospectionQuery)).not.toThrow()
  })

  it('answers a query of each collection, with every field of it', async () => {
    const lists = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ type }) => {
      const named = getNamedType(type)
      return isObjectType(named) && 'docs' in named.getFields()
    })
    const ours = host.payload.config.collections.filter(({ graphQL }) => graphQL !== false)
    expect(lists.length).toBeGreaterThanOrEqual(ours.length)
    for (const { name, type } of lists) {
      const docs = getNamedType((getNamedType(type) as GraphQLObjectType).getFields().docs?.type ?? type) as GraphQLObjectType
      const { errors } = await ask(`{ ${name}(limit: 2) { docs ${selection(docs)} } }`)
      // What is internal is nobody's to read, which is an answer too.
      const others = errors?.filter(({ message }) => !message.includes('not allowed')) ?? []
      expect(others, name).toEqual([])
    }
  })

  it('gives what channels and templates name as it is stored', async () => {
    const { data, errors } = await ask('{ Touchpoints(where: { formats: { in: ["eml@inline"] } }) { docs { key formats } } }')
    expect(errors).toBeUndefined()
    expect(data).toEqual({ Touchpoints: { docs: [{ key: 'all', formats: ['eml@inline'] }] } })
  })

  it('has an enum value of its own for each option of each select field', () => {
    const enums = Object.values(schema.getTypeMap()).filter(isEnumType)
    const walk = (fields: readonly Field[]): void => {
      for (const field of fields) {
        if ('options' in field) {
          const values = field.options.map((option) => (typeof option === 'string' ? option : option.value))
          const known = enums
            .filter((type) => type.name.endsWith(`_${field.name}`))
            .map((type) => type.getValues().map(({ value }) => String(value)))
          expect(
            known.some((named) => values.every((value) => named.includes(value))),
            field.name,
          ).toBe(true)
        }
        if ('fields' in field) walk(field.fields)
        if ('tabs' in field) for (const tab of field.tabs) walk(tab.fields)
      }
    }
    for (const { fields } of host.payload.config.collections) walk(fields)
  })
})

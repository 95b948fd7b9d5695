import type { CollectionConfig, Config, Field, GlobalConfig } from 'payload'

type Named = Pick<CollectionConfig | GlobalConfig, 'slug' | 'dbName' | 'fields'>

const snake = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .toLowerCase()

const given = (dbName: unknown): string | undefined => (typeof dbName === 'string' ? dbName : undefined)

/**
 * The tables that Payload makes of a collection in this database: its own, and in SQL one for each list in it. Its versions' collide when these do.
 * MongoDB's are named by Mongoose once its models are made: here these are the names of the models.
 */
export function tablesOf({ slug, dbName, fields }: Named, db: Config['db'] | undefined): string[] {
  if (db?.name === 'mongoose') return [given(dbName) ?? slug, `_${given(dbName) ?? slug}_versions`]
  const own = given(dbName) ?? snake(slug)
  return [own, ...beside(own), ...lists(fields, own, own)]
}

const beside = (table: string): string[] => ['locales', 'rels', 'texts', 'numbers'].map((kind) => `${table}_${kind}`)

function lists(fields: readonly Field[], root: string, parent: string, prefix = ''): string[] {
  return fields.flatMap((field): string[] => {
    switch (field.type) {
      case 'array':
      case 'select': {
        if (field.type === 'select' && field.hasMany !== true) return []
        const table = given(field.dbName) ?? `${parent}_${prefix}${snake(field.name)}`
        return field.type === 'array' ? [table, `${table}_locales`, ...lists(field.fields, root, table)] : [table]
      }
      case 'blocks':
        return field.blocks.flatMap((block) => {
          const table = given(block.dbName) ?? `${root}_blocks_${snake(block.slug)}`
          return [table, `${table}_locales`, ...lists(block.fields, root, table)]
        })
      case 'group':
        return lists(field.fields, root, parent, 'name' in field && field.name ? `${prefix}${snake(field.name)}_` : prefix)
      case 'tabs':
        return field.tabs.flatMap((tab) =>
          lists(tab.fields, root, parent, 'name' in tab && tab.name ? `${prefix}${snake(tab.name)}_` : prefix),
        )
      case 'row':
      case 'collapsible':
        return lists(field.fields, root, parent, prefix)
      default:
        return []
    }
  })
}

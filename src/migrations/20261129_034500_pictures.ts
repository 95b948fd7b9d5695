import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

type Db = MigrateUpArgs['db']

/**
 * The collection `media` is called `pictures`. Every row stays where it is: SQLite follows a renamed table in all that refers to it, and only indexes,
 * which carry its name, are made anew. What people set in the admin's list and the addresses that rows keep move along.
 */
async function rename(db: Db, from: string, to: string): Promise<void> {
  const name = (text: string) => sql.raw(`\`${text}\``)
  await db.run(sql`ALTER TABLE ${name(from)} RENAME TO ${name(to)};`)
  await db.run(sql`ALTER TABLE ${name(`${from}_locales`)} RENAME TO ${name(`${to}_locales`)};`)
  const indexed = {
    sha256: 'sha256',
    updated_at: 'updated_at',
    created_at: 'created_at',
    filename: 'filename',
    sizes_card_sizes_card_filename: 'sizes_card_filename',
  }
  for (const [index, column] of Object.entries(indexed)) {
    await db.run(sql`DROP INDEX ${name(`${from}_${index}_idx`)};`)
    const kind = sql.raw(column === 'filename' ? 'CREATE UNIQUE INDEX' : 'CREATE INDEX')
    await db.run(sql`${kind} ${name(`${to}_${index}_idx`)} ON ${name(to)} (${name(column)});`)
  }
  await db.run(sql`DROP INDEX ${name(`${from}_locales_locale_parent_id_unique`)};`)
  await db.run(
    sql`CREATE UNIQUE INDEX ${name(`${to}_locales_locale_parent_id_unique`)} ON ${name(`${to}_locales`)} (\`_locale\`,\`_parent_id\`);`,
  )
  const locks = 'payload_locked_documents_rels'
  await db.run(sql`ALTER TABLE ${name(locks)} RENAME COLUMN ${name(`${from}_id`)} TO ${name(`${to}_id`)};`)
  await db.run(sql`DROP INDEX ${name(`${locks}_${from}_id_idx`)};`)
  await db.run(sql`CREATE INDEX ${name(`${locks}_${to}_id_idx`)} ON ${name(locks)} (${name(`${to}_id`)});`)

  for (const column of ['url', 'thumbnail_u_r_l', 'sizes_card_url']) {
    await db.run(sql`UPDATE ${name(to)} SET ${name(column)} = replace(${name(column)}, ${`/${from}/file/`}, ${`/${to}/file/`});`)
  }
  const [before, after] = [`collection-${from}`, `collection-${to}`]
  await db.run(
    sql`UPDATE \`payload_preferences\` SET \`key\` = ${after} || substr(\`key\`, ${before.length + 1}) WHERE \`key\` = ${before} OR \`key\` LIKE ${`${before}-%`};`,
  )
}

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await rename(db, 'media', 'pictures')
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await rename(db, 'pictures', 'media')
}

import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`campaigns\` ADD \`narrowed\` integer;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` ADD \`version_narrowed\` integer;`)
  // What names touchpoints is limited to them, and says so for the day that they are gone.
  await db.run(sql`UPDATE \`campaigns\` SET \`narrowed\` = 1 WHERE \`id\` IN (SELECT \`parent_id\` FROM \`campaigns_rels\` WHERE \`path\` = 'touchpoints');`)
  await db.run(
    sql`UPDATE \`_campaigns_v\` SET \`version_narrowed\` = 1 WHERE \`id\` IN (SELECT \`parent_id\` FROM \`_campaigns_v_rels\` WHERE \`path\` = 'version.touchpoints');`,
  )
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`campaigns\` DROP COLUMN \`narrowed\`;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` DROP COLUMN \`version_narrowed\`;`)
}

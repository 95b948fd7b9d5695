import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`brands\` ADD \`logo_rules_in_code\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_brands_v\` ADD \`version_logo_rules_in_code\` integer DEFAULT false;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`brands\` DROP COLUMN \`logo_rules_in_code\`;`)
  await db.run(sql`ALTER TABLE \`_brands_v\` DROP COLUMN \`version_logo_rules_in_code\`;`)
}

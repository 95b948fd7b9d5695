import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`brands_tones_locales\` ADD \`actions_visit\` text;`)
  await db.run(sql`ALTER TABLE \`brands_tones_locales\` ADD \`actions_buy\` text;`)
  await db.run(sql`ALTER TABLE \`brands_tones_locales\` ADD \`actions_book\` text;`)
  await db.run(sql`ALTER TABLE \`brands_tones_locales\` ADD \`actions_redeem\` text;`)
  await db.run(sql`ALTER TABLE \`brands_tones_locales\` ADD \`actions_learn\` text;`)
  await db.run(sql`ALTER TABLE \`brands_tones_locales\` ADD \`urgency_teaser\` text;`)
  await db.run(sql`ALTER TABLE \`brands_tones_locales\` ADD \`urgency_last_day\` text;`)
  await db.run(sql`ALTER TABLE \`_brands_v_version_tones_locales\` ADD \`actions_visit\` text;`)
  await db.run(sql`ALTER TABLE \`_brands_v_version_tones_locales\` ADD \`actions_buy\` text;`)
  await db.run(sql`ALTER TABLE \`_brands_v_version_tones_locales\` ADD \`actions_book\` text;`)
  await db.run(sql`ALTER TABLE \`_brands_v_version_tones_locales\` ADD \`actions_redeem\` text;`)
  await db.run(sql`ALTER TABLE \`_brands_v_version_tones_locales\` ADD \`actions_learn\` text;`)
  await db.run(sql`ALTER TABLE \`_brands_v_version_tones_locales\` ADD \`urgency_teaser\` text;`)
  await db.run(sql`ALTER TABLE \`_brands_v_version_tones_locales\` ADD \`urgency_last_day\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`brands_tones_locales\` DROP COLUMN \`actions_visit\`;`)
  await db.run(sql`ALTER TABLE \`brands_tones_locales\` DROP COLUMN \`actions_buy\`;`)
  await db.run(sql`ALTER TABLE \`brands_tones_locales\` DROP COLUMN \`actions_book\`;`)
  await db.run(sql`ALTER TABLE \`brands_tones_locales\` DROP COLUMN \`actions_redeem\`;`)
  await db.run(sql`ALTER TABLE \`brands_tones_locales\` DROP COLUMN \`actions_learn\`;`)
  await db.run(sql`ALTER TABLE \`brands_tones_locales\` DROP COLUMN \`urgency_teaser\`;`)
  await db.run(sql`ALTER TABLE \`brands_tones_locales\` DROP COLUMN \`urgency_last_day\`;`)
  await db.run(sql`ALTER TABLE \`_brands_v_version_tones_locales\` DROP COLUMN \`actions_visit\`;`)
  await db.run(sql`ALTER TABLE \`_brands_v_version_tones_locales\` DROP COLUMN \`actions_buy\`;`)
  await db.run(sql`ALTER TABLE \`_brands_v_version_tones_locales\` DROP COLUMN \`actions_book\`;`)
  await db.run(sql`ALTER TABLE \`_brands_v_version_tones_locales\` DROP COLUMN \`actions_redeem\`;`)
  await db.run(sql`ALTER TABLE \`_brands_v_version_tones_locales\` DROP COLUMN \`actions_learn\`;`)
  await db.run(sql`ALTER TABLE \`_brands_v_version_tones_locales\` DROP COLUMN \`urgency_teaser\`;`)
  await db.run(sql`ALTER TABLE \`_brands_v_version_tones_locales\` DROP COLUMN \`urgency_last_day\`;`)
}

import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`touchpoints_formats\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`touchpoints\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`touchpoints_formats_order_idx\` ON \`touchpoints_formats\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`touchpoints_formats_parent_idx\` ON \`touchpoints_formats\` (\`parent_id\`);`)
  await db.run(sql`ALTER TABLE \`campaigns\` ADD \`layout\` text;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` ADD \`version_layout\` text;`)
  await db.run(sql`ALTER TABLE \`brands_tones_locales\` ADD \`actions_visit\` text;`)
  await db.run(sql`ALTER TABLE \`brands_tones_locales\` ADD \`actions_buy\` text;`)
  await db.run(sql`ALTER TABLE \`brands_tones_locales\` ADD \`actions_book\` text;`)
  await db.run(sql`ALTER TABLE \`brands_tones_locales\` ADD \`actions_redeem\` text;`)
  await db.run(sql`ALTER TABLE \`brands_tones_locales\` ADD \`actions_learn\` text;`)
  await db.run(sql`ALTER TABLE \`brands_tones_locales\` ADD \`urgency_teaser\` text;`)
  await db.run(sql`ALTER TABLE \`brands_tones_locales\` ADD \`urgency_last_day\` text;`)
  await db.run(sql`ALTER TABLE \`brands\` ADD \`layout\` text DEFAULT 'photo-led';`)
  await db.run(sql`ALTER TABLE \`_brands_v_version_tones_locales\` ADD \`actions_visit\` text;`)
  await db.run(sql`ALTER TABLE \`_brands_v_version_tones_locales\` ADD \`actions_buy\` text;`)
  await db.run(sql`ALTER TABLE \`_brands_v_version_tones_locales\` ADD \`actions_book\` text;`)
  await db.run(sql`ALTER TABLE \`_brands_v_version_tones_locales\` ADD \`actions_redeem\` text;`)
  await db.run(sql`ALTER TABLE \`_brands_v_version_tones_locales\` ADD \`actions_learn\` text;`)
  await db.run(sql`ALTER TABLE \`_brands_v_version_tones_locales\` ADD \`urgency_teaser\` text;`)
  await db.run(sql`ALTER TABLE \`_brands_v_version_tones_locales\` ADD \`urgency_last_day\` text;`)
  await db.run(sql`ALTER TABLE \`_brands_v\` ADD \`version_layout\` text DEFAULT 'photo-led';`)
  await db.run(sql`ALTER TABLE \`touchpoints\` ADD \`sides\` text DEFAULT '1';`)
  await db.run(sql`ALTER TABLE \`touchpoints\` ADD \`print_profile\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`touchpoints_formats\`;`)
  await db.run(sql`ALTER TABLE \`campaigns\` DROP COLUMN \`layout\`;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` DROP COLUMN \`version_layout\`;`)
  await db.run(sql`ALTER TABLE \`brands_tones_locales\` DROP COLUMN \`actions_visit\`;`)
  await db.run(sql`ALTER TABLE \`brands_tones_locales\` DROP COLUMN \`actions_buy\`;`)
  await db.run(sql`ALTER TABLE \`brands_tones_locales\` DROP COLUMN \`actions_book\`;`)
  await db.run(sql`ALTER TABLE \`brands_tones_locales\` DROP COLUMN \`actions_redeem\`;`)
  await db.run(sql`ALTER TABLE \`brands_tones_locales\` DROP COLUMN \`actions_learn\`;`)
  await db.run(sql`ALTER TABLE \`brands_tones_locales\` DROP COLUMN \`urgency_teaser\`;`)
  await db.run(sql`ALTER TABLE \`brands_tones_locales\` DROP COLUMN \`urgency_last_day\`;`)
  await db.run(sql`ALTER TABLE \`brands\` DROP COLUMN \`layout\`;`)
  await db.run(sql`ALTER TABLE \`_brands_v_version_tones_locales\` DROP COLUMN \`actions_visit\`;`)
  await db.run(sql`ALTER TABLE \`_brands_v_version_tones_locales\` DROP COLUMN \`actions_buy\`;`)
  await db.run(sql`ALTER TABLE \`_brands_v_version_tones_locales\` DROP COLUMN \`actions_book\`;`)
  await db.run(sql`ALTER TABLE \`_brands_v_version_tones_locales\` DROP COLUMN \`actions_redeem\`;`)
  await db.run(sql`ALTER TABLE \`_brands_v_version_tones_locales\` DROP COLUMN \`actions_learn\`;`)
  await db.run(sql`ALTER TABLE \`_brands_v_version_tones_locales\` DROP COLUMN \`urgency_teaser\`;`)
  await db.run(sql`ALTER TABLE \`_brands_v_version_tones_locales\` DROP COLUMN \`urgency_last_day\`;`)
  await db.run(sql`ALTER TABLE \`_brands_v\` DROP COLUMN \`version_layout\`;`)
  await db.run(sql`ALTER TABLE \`touchpoints\` DROP COLUMN \`sides\`;`)
  await db.run(sql`ALTER TABLE \`touchpoints\` DROP COLUMN \`print_profile\`;`)
}

import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`touchpoints_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`touchpoints\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`touchpoints_texts_order_parent\` ON \`touchpoints_texts\` (\`order\`,\`parent_id\`);`)
  // What was chosen stays chosen.
  await db.run(sql`INSERT INTO \`touchpoints_texts\` (\`order\`, \`parent_id\`, \`path\`, \`text\`) SELECT \`order\`, \`parent_id\`, 'sizes', \`value\` FROM \`touchpoints_sizes\`;`)
  await db.run(sql`INSERT INTO \`touchpoints_texts\` (\`order\`, \`parent_id\`, \`path\`, \`text\`) SELECT \`order\`, \`parent_id\`, 'formats', \`value\` FROM \`touchpoints_formats\`;`)
  await db.run(sql`DROP TABLE \`touchpoints_sizes\`;`)
  await db.run(sql`DROP TABLE \`touchpoints_formats\`;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`touchpoints_sizes\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` integer NOT NULL,
  	\`value\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`touchpoints\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`touchpoints_sizes_order_idx\` ON \`touchpoints_sizes\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`touchpoints_sizes_parent_idx\` ON \`touchpoints_sizes\` (\`parent_id\`);`)
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
  await db.run(sql`INSERT INTO \`touchpoints_sizes\` (\`order\`, \`parent_id\`, \`value\`) SELECT \`order\`, \`parent_id\`, \`text\` FROM \`touchpoints_texts\` WHERE \`path\` = 'sizes';`)
  await db.run(sql`INSERT INTO \`touchpoints_formats\` (\`order\`, \`parent_id\`, \`value\`) SELECT \`order\`, \`parent_id\`, \`text\` FROM \`touchpoints_texts\` WHERE \`path\` = 'formats';`)
  await db.run(sql`DROP TABLE \`touchpoints_texts\`;`)
}

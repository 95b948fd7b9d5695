import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`leitmotif_pointers\` ADD \`owner\` text;`)
  await db.run(sql`CREATE INDEX \`leitmotif_pointers_owner_idx\` ON \`leitmotif_pointers\` (\`owner\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`leitmotif_pointers_owner_idx\`;`)
  await db.run(sql`ALTER TABLE \`leitmotif_pointers\` DROP COLUMN \`owner\`;`)
}

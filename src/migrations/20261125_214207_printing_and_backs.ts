import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`brands_print_profiles\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`label\` text,
  	\`bleed\` numeric DEFAULT 3,
  	\`marks\` integer DEFAULT true,
  	\`registration\` integer DEFAULT true,
  	\`colour_bar\` integer DEFAULT true,
  	\`ink_limit\` numeric DEFAULT 300,
  	\`photos\` text DEFAULT 'cmyk',
  	\`colour_profile_id\` integer,
  	FOREIGN KEY (\`colour_profile_id\`) REFERENCES \`colour_profiles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`brands\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`brands_print_profiles_order_idx\` ON \`brands_print_profiles\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`brands_print_profiles_parent_id_idx\` ON \`brands_print_profiles\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`brands_print_profiles_colour_profile_idx\` ON \`brands_print_profiles\` (\`colour_profile_id\`);`)
  await db.run(sql`CREATE TABLE \`_brands_v_version_print_profiles\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` integer NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`label\` text,
  	\`bleed\` numeric DEFAULT 3,
  	\`marks\` integer DEFAULT true,
  	\`registration\` integer DEFAULT true,
  	\`colour_bar\` integer DEFAULT true,
  	\`ink_limit\` numeric DEFAULT 300,
  	\`photos\` text DEFAULT 'cmyk',
  	\`colour_profile_id\` integer,
  	\`_uuid\` text,
  	FOREIGN KEY (\`colour_profile_id\`) REFERENCES \`colour_profiles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_brands_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_brands_v_version_print_profiles_order_idx\` ON \`_brands_v_version_print_profiles\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_brands_v_version_print_profiles_parent_id_idx\` ON \`_brands_v_version_print_profiles\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_brands_v_version_print_profiles_colour_profile_idx\` ON \`_brands_v_version_print_profiles\` (\`colour_profile_id\`);`)
  await db.run(sql`CREATE TABLE \`colour_profiles\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`identifier\` text NOT NULL,
  	\`description\` text NOT NULL,
  	\`sha256\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric
  );
  `)
  await db.run(sql`CREATE INDEX \`colour_profiles_sha256_idx\` ON \`colour_profiles\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`colour_profiles_updated_at_idx\` ON \`colour_profiles\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`colour_profiles_created_at_idx\` ON \`colour_profiles\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`colour_profiles_filename_idx\` ON \`colour_profiles\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`print_runs\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`gone\` integer DEFAULT false,
  	\`quantity\` numeric,
  	\`note\` text,
  	\`title\` text,
  	\`campaign\` text,
  	\`touchpoint\` text,
  	\`brand\` text,
  	\`phase\` text,
  	\`locale\` text,
  	\`size\` text,
  	\`number\` numeric,
  	\`date\` text,
  	\`release\` numeric,
  	\`by\` text,
  	\`bytes\` numeric,
  	\`file\` text,
  	\`rendition\` text,
  	\`snapshot\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`print_runs_campaign_idx\` ON \`print_runs\` (\`campaign\`);`)
  await db.run(sql`CREATE INDEX \`print_runs_number_idx\` ON \`print_runs\` (\`number\`);`)
  await db.run(sql`CREATE INDEX \`print_runs_updated_at_idx\` ON \`print_runs\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`print_runs_created_at_idx\` ON \`print_runs\` (\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`campaigns\` ADD \`place_map_id\` integer REFERENCES media(id);`)
  await db.run(sql`CREATE INDEX \`campaigns_place_place_map_idx\` ON \`campaigns\` (\`place_map_id\`);`)
  await db.run(sql`ALTER TABLE \`campaigns_locales\` ADD \`place_directions\` text;`)
  await db.run(sql`ALTER TABLE \`campaigns_locales\` ADD \`place_opening_hours\` text;`)
  await db.run(sql`ALTER TABLE \`campaigns_locales\` ADD \`place_map_alt\` text;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` ADD \`version_place_map_id\` integer REFERENCES media(id);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_place_version_place_map_idx\` ON \`_campaigns_v\` (\`version_place_map_id\`);`)
  await db.run(sql`ALTER TABLE \`_campaigns_v_locales\` ADD \`version_place_directions\` text;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v_locales\` ADD \`version_place_opening_hours\` text;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v_locales\` ADD \`version_place_map_alt\` text;`)
  await db.run(sql`ALTER TABLE \`brands\` ADD \`mark_on_light_id\` integer REFERENCES media(id);`)
  await db.run(sql`ALTER TABLE \`brands\` ADD \`mark_on_dark_id\` integer REFERENCES media(id);`)
  await db.run(sql`ALTER TABLE \`brands\` ADD \`logo_rules_clear_space\` numeric;`)
  await db.run(sql`ALTER TABLE \`brands\` ADD \`logo_rules_min_width_px\` numeric;`)
  await db.run(sql`ALTER TABLE \`brands\` ADD \`logo_rules_min_width_mm\` numeric;`)
  await db.run(sql`ALTER TABLE \`brands\` ADD \`logo_rules_mark_min_width_px\` numeric;`)
  await db.run(sql`ALTER TABLE \`brands\` ADD \`logo_rules_mark_min_width_mm\` numeric;`)
  await db.run(sql`CREATE INDEX \`brands_mark_on_light_idx\` ON \`brands\` (\`mark_on_light_id\`);`)
  await db.run(sql`CREATE INDEX \`brands_mark_on_dark_idx\` ON \`brands\` (\`mark_on_dark_id\`);`)
  await db.run(sql`ALTER TABLE \`_brands_v\` ADD \`version_mark_on_light_id\` integer REFERENCES media(id);`)
  await db.run(sql`ALTER TABLE \`_brands_v\` ADD \`version_mark_on_dark_id\` integer REFERENCES media(id);`)
  await db.run(sql`ALTER TABLE \`_brands_v\` ADD \`version_logo_rules_clear_space\` numeric;`)
  await db.run(sql`ALTER TABLE \`_brands_v\` ADD \`version_logo_rules_min_width_px\` numeric;`)
  await db.run(sql`ALTER TABLE \`_brands_v\` ADD \`version_logo_rules_min_width_mm\` numeric;`)
  await db.run(sql`ALTER TABLE \`_brands_v\` ADD \`version_logo_rules_mark_min_width_px\` numeric;`)
  await db.run(sql`ALTER TABLE \`_brands_v\` ADD \`version_logo_rules_mark_min_width_mm\` numeric;`)
  await db.run(sql`CREATE INDEX \`_brands_v_version_version_mark_on_light_idx\` ON \`_brands_v\` (\`version_mark_on_light_id\`);`)
  await db.run(sql`CREATE INDEX \`_brands_v_version_version_mark_on_dark_idx\` ON \`_brands_v\` (\`version_mark_on_dark_id\`);`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`colour_profiles_id\` integer REFERENCES colour_profiles(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_colour_profiles_id_idx\` ON \`payload_locked_documents_rels\` (\`colour_profiles_id\`);`)
  await db.run(sql`ALTER TABLE \`fonts\` DROP COLUMN \`may_embed\`;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`brands_print_profiles\`;`)
  await db.run(sql`DROP TABLE \`_brands_v_version_print_profiles\`;`)
  await db.run(sql`DROP TABLE \`colour_profiles\`;`)
  await db.run(sql`DROP TABLE \`print_runs\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_campaigns\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`brand_id\` integer,
  	\`slug\` text,
  	\`slug_claim\` text,
  	\`tone\` text,
  	\`layout\` text,
  	\`priority\` numeric DEFAULT 0,
  	\`countdown\` numeric DEFAULT 0,
  	\`call_to_action_url\` text,
  	\`offer_price_amount\` text,
  	\`offer_price_currency\` text,
  	\`offer_previous_price_amount\` text,
  	\`offer_previous_price_currency\` text,
  	\`offer_discount\` numeric,
  	\`offer_coupon\` text,
  	\`offer_valid_from\` text,
  	\`offer_valid_until\` text,
  	\`offer_phone\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`brand_id\`) REFERENCES \`brands\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_campaigns\`("id", "brand_id", "slug", "slug_claim", "tone", "layout", "priority", "countdown", "call_to_action_url", "offer_price_amount", "offer_price_currency", "offer_previous_price_amount", "offer_previous_price_currency", "offer_discount", "offer_coupon", "offer_valid_from", "offer_valid_until", "offer_phone", "updated_at", "created_at", "deleted_at", "_status") SELECT "id", "brand_id", "slug", "slug_claim", "tone", "layout", "priority", "countdown", "call_to_action_url", "offer_price_amount", "offer_price_currency", "offer_previous_price_amount", "offer_previous_price_currency", "offer_discount", "offer_coupon", "offer_valid_from", "offer_valid_until", "offer_phone", "updated_at", "created_at", "deleted_at", "_status" FROM \`campaigns\`;`)
  await db.run(sql`DROP TABLE \`campaigns\`;`)
  await db.run(sql`ALTER TABLE \`__new_campaigns\` RENAME TO \`campaigns\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`campaigns_brand_idx\` ON \`campaigns\` (\`brand_id\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_slug_idx\` ON \`campaigns\` (\`slug\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`campaigns_slug_claim_idx\` ON \`campaigns\` (\`slug_claim\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_updated_at_idx\` ON \`campaigns\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_created_at_idx\` ON \`campaigns\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`campaigns_deleted_at_idx\` ON \`campaigns\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`campaigns__status_idx\` ON \`campaigns\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`__new__campaigns_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_brand_id\` integer,
  	\`version_slug\` text,
  	\`version_slug_claim\` text,
  	\`version_tone\` text,
  	\`version_layout\` text,
  	\`version_priority\` numeric DEFAULT 0,
  	\`version_countdown\` numeric DEFAULT 0,
  	\`version_call_to_action_url\` text,
  	\`version_offer_price_amount\` text,
  	\`version_offer_price_currency\` text,
  	\`version_offer_previous_price_amount\` text,
  	\`version_offer_previous_price_currency\` text,
  	\`version_offer_discount\` numeric,
  	\`version_offer_coupon\` text,
  	\`version_offer_valid_from\` text,
  	\`version_offer_valid_until\` text,
  	\`version_offer_phone\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_brand_id\`) REFERENCES \`brands\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__campaigns_v\`("id", "parent_id", "version_brand_id", "version_slug", "version_slug_claim", "version_tone", "version_layout", "version_priority", "version_countdown", "version_call_to_action_url", "version_offer_price_amount", "version_offer_price_currency", "version_offer_previous_price_amount", "version_offer_previous_price_currency", "version_offer_discount", "version_offer_coupon", "version_offer_valid_from", "version_offer_valid_until", "version_offer_phone", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest") SELECT "id", "parent_id", "version_brand_id", "version_slug", "version_slug_claim", "version_tone", "version_layout", "version_priority", "version_countdown", "version_call_to_action_url", "version_offer_price_amount", "version_offer_price_currency", "version_offer_previous_price_amount", "version_offer_previous_price_currency", "version_offer_discount", "version_offer_coupon", "version_offer_valid_from", "version_offer_valid_until", "version_offer_phone", "version_updated_at", "version_created_at", "version_deleted_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest" FROM \`_campaigns_v\`;`)
  await db.run(sql`DROP TABLE \`_campaigns_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__campaigns_v\` RENAME TO \`_campaigns_v\`;`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_parent_idx\` ON \`_campaigns_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_brand_idx\` ON \`_campaigns_v\` (\`version_brand_id\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_slug_idx\` ON \`_campaigns_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_slug_claim_idx\` ON \`_campaigns_v\` (\`version_slug_claim\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_updated_at_idx\` ON \`_campaigns_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_created_at_idx\` ON \`_campaigns_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version_deleted_at_idx\` ON \`_campaigns_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_version_version__status_idx\` ON \`_campaigns_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_created_at_idx\` ON \`_campaigns_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_updated_at_idx\` ON \`_campaigns_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_snapshot_idx\` ON \`_campaigns_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_published_locale_idx\` ON \`_campaigns_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_campaigns_v_latest_idx\` ON \`_campaigns_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`__new_brands\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`key\` text,
  	\`default_locale\` text,
  	\`time_zone\` text,
  	\`former_currency\` text,
  	\`voice\` text,
  	\`palette_paper_srgb\` text DEFAULT '#ffffff',
  	\`palette_paper_cmyk_c\` numeric,
  	\`palette_paper_cmyk_m\` numeric,
  	\`palette_paper_cmyk_y\` numeric,
  	\`palette_paper_cmyk_k\` numeric,
  	\`palette_ink_srgb\` text DEFAULT '#1d1d1f',
  	\`palette_ink_cmyk_c\` numeric,
  	\`palette_ink_cmyk_m\` numeric,
  	\`palette_ink_cmyk_y\` numeric,
  	\`palette_ink_cmyk_k\` numeric,
  	\`palette_primary_srgb\` text DEFAULT '#1f4d3a',
  	\`palette_primary_cmyk_c\` numeric,
  	\`palette_primary_cmyk_m\` numeric,
  	\`palette_primary_cmyk_y\` numeric,
  	\`palette_primary_cmyk_k\` numeric,
  	\`palette_on_primary_srgb\` text DEFAULT '#ffffff',
  	\`palette_on_primary_cmyk_c\` numeric,
  	\`palette_on_primary_cmyk_m\` numeric,
  	\`palette_on_primary_cmyk_y\` numeric,
  	\`palette_on_primary_cmyk_k\` numeric,
  	\`palette_accent_srgb\` text DEFAULT '#f2a33a',
  	\`palette_accent_cmyk_c\` numeric,
  	\`palette_accent_cmyk_m\` numeric,
  	\`palette_accent_cmyk_y\` numeric,
  	\`palette_accent_cmyk_k\` numeric,
  	\`palette_on_accent_srgb\` text DEFAULT '#1d1d1f',
  	\`palette_on_accent_cmyk_c\` numeric,
  	\`palette_on_accent_cmyk_m\` numeric,
  	\`palette_on_accent_cmyk_y\` numeric,
  	\`palette_on_accent_cmyk_k\` numeric,
  	\`heading_font_family\` text,
  	\`body_font_family\` text,
  	\`layout\` text DEFAULT 'photo-led',
  	\`logo_on_light_id\` integer,
  	\`logo_on_dark_id\` integer,
  	\`evergreen_id\` integer,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`logo_on_light_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`logo_on_dark_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`evergreen_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_brands\`("id", "name", "key", "default_locale", "time_zone", "former_currency", "voice", "palette_paper_srgb", "palette_paper_cmyk_c", "palette_paper_cmyk_m", "palette_paper_cmyk_y", "palette_paper_cmyk_k", "palette_ink_srgb", "palette_ink_cmyk_c", "palette_ink_cmyk_m", "palette_ink_cmyk_y", "palette_ink_cmyk_k", "palette_primary_srgb", "palette_primary_cmyk_c", "palette_primary_cmyk_m", "palette_primary_cmyk_y", "palette_primary_cmyk_k", "palette_on_primary_srgb", "palette_on_primary_cmyk_c", "palette_on_primary_cmyk_m", "palette_on_primary_cmyk_y", "palette_on_primary_cmyk_k", "palette_accent_srgb", "palette_accent_cmyk_c", "palette_accent_cmyk_m", "palette_accent_cmyk_y", "palette_accent_cmyk_k", "palette_on_accent_srgb", "palette_on_accent_cmyk_c", "palette_on_accent_cmyk_m", "palette_on_accent_cmyk_y", "palette_on_accent_cmyk_k", "heading_font_family", "body_font_family", "layout", "logo_on_light_id", "logo_on_dark_id", "evergreen_id", "updated_at", "created_at", "_status") SELECT "id", "name", "key", "default_locale", "time_zone", "former_currency", "voice", "palette_paper_srgb", "palette_paper_cmyk_c", "palette_paper_cmyk_m", "palette_paper_cmyk_y", "palette_paper_cmyk_k", "palette_ink_srgb", "palette_ink_cmyk_c", "palette_ink_cmyk_m", "palette_ink_cmyk_y", "palette_ink_cmyk_k", "palette_primary_srgb", "palette_primary_cmyk_c", "palette_primary_cmyk_m", "palette_primary_cmyk_y", "palette_primary_cmyk_k", "palette_on_primary_srgb", "palette_on_primary_cmyk_c", "palette_on_primary_cmyk_m", "palette_on_primary_cmyk_y", "palette_on_primary_cmyk_k", "palette_accent_srgb", "palette_accent_cmyk_c", "palette_accent_cmyk_m", "palette_accent_cmyk_y", "palette_accent_cmyk_k", "palette_on_accent_srgb", "palette_on_accent_cmyk_c", "palette_on_accent_cmyk_m", "palette_on_accent_cmyk_y", "palette_on_accent_cmyk_k", "heading_font_family", "body_font_family", "layout", "logo_on_light_id", "logo_on_dark_id", "evergreen_id", "updated_at", "created_at", "_status" FROM \`brands\`;`)
  await db.run(sql`DROP TABLE \`brands\`;`)
  await db.run(sql`ALTER TABLE \`__new_brands\` RENAME TO \`brands\`;`)
  await db.run(sql`CREATE UNIQUE INDEX \`brands_key_idx\` ON \`brands\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`brands_logo_on_light_idx\` ON \`brands\` (\`logo_on_light_id\`);`)
  await db.run(sql`CREATE INDEX \`brands_logo_on_dark_idx\` ON \`brands\` (\`logo_on_dark_id\`);`)
  await db.run(sql`CREATE INDEX \`brands_evergreen_idx\` ON \`brands\` (\`evergreen_id\`);`)
  await db.run(sql`CREATE INDEX \`brands_updated_at_idx\` ON \`brands\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`brands_created_at_idx\` ON \`brands\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`brands__status_idx\` ON \`brands\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`__new__brands_v\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`parent_id\` integer,
  	\`version_name\` text,
  	\`version_key\` text,
  	\`version_default_locale\` text,
  	\`version_time_zone\` text,
  	\`version_former_currency\` text,
  	\`version_voice\` text,
  	\`version_palette_paper_srgb\` text DEFAULT '#ffffff',
  	\`version_palette_paper_cmyk_c\` numeric,
  	\`version_palette_paper_cmyk_m\` numeric,
  	\`version_palette_paper_cmyk_y\` numeric,
  	\`version_palette_paper_cmyk_k\` numeric,
  	\`version_palette_ink_srgb\` text DEFAULT '#1d1d1f',
  	\`version_palette_ink_cmyk_c\` numeric,
  	\`version_palette_ink_cmyk_m\` numeric,
  	\`version_palette_ink_cmyk_y\` numeric,
  	\`version_palette_ink_cmyk_k\` numeric,
  	\`version_palette_primary_srgb\` text DEFAULT '#1f4d3a',
  	\`version_palette_primary_cmyk_c\` numeric,
  	\`version_palette_primary_cmyk_m\` numeric,
  	\`version_palette_primary_cmyk_y\` numeric,
  	\`version_palette_primary_cmyk_k\` numeric,
  	\`version_palette_on_primary_srgb\` text DEFAULT '#ffffff',
  	\`version_palette_on_primary_cmyk_c\` numeric,
  	\`version_palette_on_primary_cmyk_m\` numeric,
  	\`version_palette_on_primary_cmyk_y\` numeric,
  	\`version_palette_on_primary_cmyk_k\` numeric,
  	\`version_palette_accent_srgb\` text DEFAULT '#f2a33a',
  	\`version_palette_accent_cmyk_c\` numeric,
  	\`version_palette_accent_cmyk_m\` numeric,
  	\`version_palette_accent_cmyk_y\` numeric,
  	\`version_palette_accent_cmyk_k\` numeric,
  	\`version_palette_on_accent_srgb\` text DEFAULT '#1d1d1f',
  	\`version_palette_on_accent_cmyk_c\` numeric,
  	\`version_palette_on_accent_cmyk_m\` numeric,
  	\`version_palette_on_accent_cmyk_y\` numeric,
  	\`version_palette_on_accent_cmyk_k\` numeric,
  	\`version_heading_font_family\` text,
  	\`version_body_font_family\` text,
  	\`version_layout\` text DEFAULT 'photo-led',
  	\`version_logo_on_light_id\` integer,
  	\`version_logo_on_dark_id\` integer,
  	\`version_evergreen_id\` integer,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`brands\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_logo_on_light_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_logo_on_dark_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_evergreen_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__brands_v\`("id", "parent_id", "version_name", "version_key", "version_default_locale", "version_time_zone", "version_former_currency", "version_voice", "version_palette_paper_srgb", "version_palette_paper_cmyk_c", "version_palette_paper_cmyk_m", "version_palette_paper_cmyk_y", "version_palette_paper_cmyk_k", "version_palette_ink_srgb", "version_palette_ink_cmyk_c", "version_palette_ink_cmyk_m", "version_palette_ink_cmyk_y", "version_palette_ink_cmyk_k", "version_palette_primary_srgb", "version_palette_primary_cmyk_c", "version_palette_primary_cmyk_m", "version_palette_primary_cmyk_y", "version_palette_primary_cmyk_k", "version_palette_on_primary_srgb", "version_palette_on_primary_cmyk_c", "version_palette_on_primary_cmyk_m", "version_palette_on_primary_cmyk_y", "version_palette_on_primary_cmyk_k", "version_palette_accent_srgb", "version_palette_accent_cmyk_c", "version_palette_accent_cmyk_m", "version_palette_accent_cmyk_y", "version_palette_accent_cmyk_k", "version_palette_on_accent_srgb", "version_palette_on_accent_cmyk_c", "version_palette_on_accent_cmyk_m", "version_palette_on_accent_cmyk_y", "version_palette_on_accent_cmyk_k", "version_heading_font_family", "version_body_font_family", "version_layout", "version_logo_on_light_id", "version_logo_on_dark_id", "version_evergreen_id", "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest") SELECT "id", "parent_id", "version_name", "version_key", "version_default_locale", "version_time_zone", "version_former_currency", "version_voice", "version_palette_paper_srgb", "version_palette_paper_cmyk_c", "version_palette_paper_cmyk_m", "version_palette_paper_cmyk_y", "version_palette_paper_cmyk_k", "version_palette_ink_srgb", "version_palette_ink_cmyk_c", "version_palette_ink_cmyk_m", "version_palette_ink_cmyk_y", "version_palette_ink_cmyk_k", "version_palette_primary_srgb", "version_palette_primary_cmyk_c", "version_palette_primary_cmyk_m", "version_palette_primary_cmyk_y", "version_palette_primary_cmyk_k", "version_palette_on_primary_srgb", "version_palette_on_primary_cmyk_c", "version_palette_on_primary_cmyk_m", "version_palette_on_primary_cmyk_y", "version_palette_on_primary_cmyk_k", "version_palette_accent_srgb", "version_palette_accent_cmyk_c", "version_palette_accent_cmyk_m", "version_palette_accent_cmyk_y", "version_palette_accent_cmyk_k", "version_palette_on_accent_srgb", "version_palette_on_accent_cmyk_c", "version_palette_on_accent_cmyk_m", "version_palette_on_accent_cmyk_y", "version_palette_on_accent_cmyk_k", "version_heading_font_family", "version_body_font_family", "version_layout", "version_logo_on_light_id", "version_logo_on_dark_id", "version_evergreen_id", "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "snapshot", "published_locale", "latest" FROM \`_brands_v\`;`)
  await db.run(sql`DROP TABLE \`_brands_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__brands_v\` RENAME TO \`_brands_v\`;`)
  await db.run(sql`CREATE INDEX \`_brands_v_parent_idx\` ON \`_brands_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_brands_v_version_version_key_idx\` ON \`_brands_v\` (\`version_key\`);`)
  await db.run(sql`CREATE INDEX \`_brands_v_version_version_logo_on_light_idx\` ON \`_brands_v\` (\`version_logo_on_light_id\`);`)
  await db.run(sql`CREATE INDEX \`_brands_v_version_version_logo_on_dark_idx\` ON \`_brands_v\` (\`version_logo_on_dark_id\`);`)
  await db.run(sql`CREATE INDEX \`_brands_v_version_version_evergreen_idx\` ON \`_brands_v\` (\`version_evergreen_id\`);`)
  await db.run(sql`CREATE INDEX \`_brands_v_version_version_updated_at_idx\` ON \`_brands_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_brands_v_version_version_created_at_idx\` ON \`_brands_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_brands_v_version_version__status_idx\` ON \`_brands_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_brands_v_created_at_idx\` ON \`_brands_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_brands_v_updated_at_idx\` ON \`_brands_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_brands_v_snapshot_idx\` ON \`_brands_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_brands_v_published_locale_idx\` ON \`_brands_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_brands_v_latest_idx\` ON \`_brands_v\` (\`latest\`);`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` integer NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` integer,
  	\`campaigns_id\` integer,
  	\`brands_id\` integer,
  	\`touchpoints_id\` integer,
  	\`media_id\` integer,
  	\`fonts_id\` integer,
  	\`clients_id\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`campaigns_id\`) REFERENCES \`campaigns\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`brands_id\`) REFERENCES \`brands\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`touchpoints_id\`) REFERENCES \`touchpoints\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`fonts_id\`) REFERENCES \`fonts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`clients_id\`) REFERENCES \`clients\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "users_id", "campaigns_id", "brands_id", "touchpoints_id", "media_id", "fonts_id", "clients_id") SELECT "id", "order", "parent_id", "path", "users_id", "campaigns_id", "brands_id", "touchpoints_id", "media_id", "fonts_id", "clients_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_campaigns_id_idx\` ON \`payload_locked_documents_rels\` (\`campaigns_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_brands_id_idx\` ON \`payload_locked_documents_rels\` (\`brands_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_touchpoints_id_idx\` ON \`payload_locked_documents_rels\` (\`touchpoints_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_fonts_id_idx\` ON \`payload_locked_documents_rels\` (\`fonts_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_clients_id_idx\` ON \`payload_locked_documents_rels\` (\`clients_id\`);`)
  await db.run(sql`ALTER TABLE \`fonts\` ADD \`may_embed\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`campaigns_locales\` DROP COLUMN \`place_directions\`;`)
  await db.run(sql`ALTER TABLE \`campaigns_locales\` DROP COLUMN \`place_opening_hours\`;`)
  await db.run(sql`ALTER TABLE \`campaigns_locales\` DROP COLUMN \`place_map_alt\`;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v_locales\` DROP COLUMN \`version_place_directions\`;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v_locales\` DROP COLUMN \`version_place_opening_hours\`;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v_locales\` DROP COLUMN \`version_place_map_alt\`;`)
}

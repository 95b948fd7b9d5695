import * as migration_20261122_225114_initial from './20261122_225114_initial.ts';
import * as migration_20261123_051620_layouts_and_tones from './20261123_051620_layouts_and_tones.ts';
import * as migration_20261123_082455_words from './20261123_082455_words.ts';
import * as migration_20261125_214207_printing_and_backs from './20261125_214207_printing_and_backs.ts';
import * as migration_20261125_235840_mark_in_codes from './20261125_235840_mark_in_codes.ts';
import * as migration_20261129_034500_pictures from './20261129_034500_pictures.ts';
import * as migration_20261129_051217_names_as_texts from './20261129_051217_names_as_texts.ts';
import * as migration_20261129_060734_reading_ahead from './20261129_060734_reading_ahead.ts';
import * as migration_20261129_072320_no_lock_of_accounts from './20261129_072320_no_lock_of_accounts.ts';
import * as migration_20261129_093037_weight_of_banners from './20261129_093037_weight_of_banners.ts';
import * as migration_20261129_094733_slug_owners from './20261129_094733_slug_owners.ts';
import * as migration_20261129_095736_narrowed from './20261129_095736_narrowed.ts';

export const migrations = [
  {
    up: migration_20261122_225114_initial.up,
    down: migration_20261122_225114_initial.down,
    name: '20261122_225114_initial',
  },
  {
    up: migration_20261123_051620_layouts_and_tones.up,
    down: migration_20261123_051620_layouts_and_tones.down,
    name: '20261123_051620_layouts_and_tones',
  },
  {
    up: migration_20261123_082455_words.up,
    down: migration_20261123_082455_words.down,
    name: '20261123_082455_words',
  },
  {
    up: migration_20261125_214207_printing_and_backs.up,
    down: migration_20261125_214207_printing_and_backs.down,
    name: '20261125_214207_printing_and_backs',
  },
  {
    up: migration_20261125_235840_mark_in_codes.up,
    down: migration_20261125_235840_mark_in_codes.down,
    name: '20261125_235840_mark_in_codes',
  },
  {
    up: migration_20261129_034500_pictures.up,
    down: migration_20261129_034500_pictures.down,
    name: '20261129_034500_pictures',
  },
  {
    up: migration_20261129_051217_names_as_texts.up,
    down: migration_20261129_051217_names_as_texts.down,
    name: '20261129_051217_names_as_texts',
  },
  {
    up: migration_20261129_060734_reading_ahead.up,
    down: migration_20261129_060734_reading_ahead.down,
    name: '20261129_060734_reading_ahead',
  },
  {
    up: migration_20261129_072320_no_lock_of_accounts.up,
    down: migration_20261129_072320_no_lock_of_accounts.down,
    name: '20261129_072320_no_lock_of_accounts',
  },
  {
    up: migration_20261129_093037_weight_of_banners.up,
    down: migration_20261129_093037_weight_of_banners.down,
    name: '20261129_093037_weight_of_banners',
  },
  {
    up: migration_20261129_094733_slug_owners.up,
    down: migration_20261129_094733_slug_owners.down,
    name: '20261129_094733_slug_owners',
  },
  {
    up: migration_20261129_095736_narrowed.up,
    down: migration_20261129_095736_narrowed.down,
    name: '20261129_095736_narrowed'
  },
];

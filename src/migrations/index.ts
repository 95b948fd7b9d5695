import * as migration_20261122_223919_initial from './20261122_223919_initial';

export const migrations = [
  {
    up: migration_20261122_223919_initial.up,
    down: migration_20261122_223919_initial.down,
    name: '20261122_223919_initial'
  },
];

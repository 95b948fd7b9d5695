import * as migration_20261122_224053_initial from './20261122_224053_initial.ts';

export const migrations = [
  {
    up: migration_20261122_224053_initial.up,
    down: migration_20261122_224053_initial.down,
    name: '20261122_224053_initial'
  },
];

import * as migration_20261122_225114_initial from './20261122_225114_initial.ts';

export const migrations = [
  {
    up: migration_20261122_225114_initial.up,
    down: migration_20261122_225114_initial.down,
    name: '20261122_225114_initial'
  },
];

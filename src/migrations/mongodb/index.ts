import * as pictures from './pictures.ts'

/** Moves of data on MongoDB, which has no tables to change, in their order. A start in production runs those that a database has not had. */
export const mongodbMigrations = [{ name: '20261129_034500_pictures', up: pictures.up, down: pictures.down }]

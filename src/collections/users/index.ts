/** The hub’s own collection of accounts. */
export type { UserOptions } from './users.ts'

/** The examples that a new hub begins with. */
export { againAfterConflict } from './again-after-conflict.ts'
export { seedExamples } from './seed.ts'

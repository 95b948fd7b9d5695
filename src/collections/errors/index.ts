/** Says what was wrong with a request, and at which field. */
export { WRITE_CONFLICT, askedSensibly, clientErrors, writeConflicts } from './client-errors.ts'
export { labelOf } from './field-name.ts'
export { type ProblemPlace, placeOfProblem } from './problem-place.ts'
export { refuseAt, refuseProblems } from './refuse.ts'

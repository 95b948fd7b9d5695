/** What a rule says of a document or an output. */
export { finding } from './finding-maker.ts'
export type { Finding } from './finding.ts'
export { errorLines, plainErrors } from './plain-errors.ts'
export { AssetError, DocumentError, type Problem, problemAt } from './problem.ts'
export type { Rule } from './rule.ts'
export { type OwnRules, ruleOf } from './rules.ts'

/** Shows what a rule found, in words, and leads to the field. */
export { FindingLine } from './finding-line.tsx'
export { formatName, languageName, sizeName } from './finding-scope.ts'
export { ProblemList } from './problem-list.tsx'

/** The findings of a release, grouped for people. */
export { type FindingCase, type FindingGroup, type FindingScope, groupFindings } from './group-findings.ts'
export { placedFindings, placedProblems } from './placed-findings.ts'

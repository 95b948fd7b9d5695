import type { Finding } from './finding.ts'
import type { Rule, Severity } from './rule.ts'
import { rules, type OwnRules } from './rules.ts'

/** What a finding says beyond its rule. Only a rule with several severities has one chosen. */
type About<Of extends Rule> = Omit<Finding, 'rule' | 'severity'> &
  (Of['severity'] extends Severity ? { readonly severity?: never } : { readonly severity: Exclude<Of['severity'], Severity>[number] })

/** Says what a rule found. */
type MakeFinding<Table> = <Name extends keyof Table & Finding['rule']>(
  rule: Name,
  about: About<Table[Name] extends Rule ? Table[Name] : never>,
) => Finding

/**
 * Makes findings of our rules and of a channel's own: `findingMaker({ 'shop-sign/too-loud': { title, severity, whatToDo } })`.
 * @throws TypeError for a rule that is in neither table, or has several severities and none was chosen
 */
export function findingMaker<const Own extends OwnRules>(own: Own): MakeFinding<typeof rules & Own> {
  const table = new Map<string, Rule>([...Object.entries(rules), ...Object.entries(own)])
  return (rule, { severity, ...about }) => {
    const fixed = table.get(rule)?.severity
    const chosen = typeof fixed === 'string' ? fixed : severity
    if (fixed === undefined) throw new TypeError(`There is no rule "${rule}". Add it to the table of rules.`)
    if (chosen === undefined)
      throw new TypeError(`The rule "${rule}" has several severities: choose one of ${[fixed].flat().join(' or ')}.`)
    return { rule, severity: chosen, ...about }
  }
}

/** Says what a rule of ours found. */
export const finding = findingMaker<Readonly<Record<never, Rule>>>({})

import { z } from 'zod'
import { type OwnRules, ruleOf } from '../content/findings/index.ts'

const severity = z.enum(['info', 'warning', 'blocker'])

/** The rules that an added channel declares. */
export const ownRulesSchema = z.record(
  z.string(),
  z.looseObject({
    title: z.string().min(1),
    severity: z.union([severity, z.array(severity).min(2)], 'is none of info, warning and blocker, nor a list of several'),
    whatToDo: z.string().min(1),
  }),
)

/** Findings of a channel: each of a rule of ours or of its own, with a severity that the rule has. */
export function findingsSchema(own: OwnRules): z.ZodType {
  const ruleNamed = (name: string) => ruleOf(name) ?? new Map(Object.entries(own)).get(name)
  const finding = z.looseObject({ rule: z.string(), severity, place: z.string(), message: z.string() })
  return z.array(
    finding.superRefine((found, { addIssue }) => {
      const refuse = (path: string, message: string) => addIssue({ code: 'custom', path: [path], message })
      const rule = ruleNamed(found.rule)
      if (rule === undefined) return refuse('rule', `there is no rule "${found.rule}"; add it to spec.rules`)
      const allowed = [rule.severity].flat()
      if (!allowed.includes(found.severity)) refuse('severity', `a finding of the rule "${found.rule}" is ${allowed.join(' or ')}`)
    }),
  )
}

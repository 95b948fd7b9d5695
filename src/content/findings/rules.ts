import { brandRules } from './brand-rules.ts'
import { copyRules } from './copy-rules.ts'
import { linkRules } from './link-rules.ts'
import { pictureRules } from './picture-rules.ts'
import { printRules } from './print-rules.ts'
import type { Rule } from './rule.ts'

/** Every rule that Leitmotif has. A new one is an entry in the table of its area. */
export const rules = { ...copyRules, ...brandRules, ...pictureRules, ...printRules, ...linkRules }

export type RuleName = keyof typeof rules

/** A rule of a channel that somebody added; its name begins with the channel's: "shop-sign/too-loud". */
export type OwnRuleName = `${string}/${string}`
export type OwnRules = Readonly<Record<OwnRuleName, Rule>>

const byName: ReadonlyMap<string, Rule> = new Map(Object.entries(rules))

/** The rule of ours of that name; undefined if there is none. */
export const ruleOf = (name: string): Rule | undefined => byName.get(name)

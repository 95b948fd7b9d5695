import { type Rule, ruleOf } from '../content/findings/index.ts'
import { channelNamed } from './registry.ts'

/** The rule of a name, ours or a channel's own; undefined for one of an older version or of a channel that is gone. */
export function ruleNamed(name: string): Rule | undefined {
  const [channel = ''] = name.split('/')
  return ruleOf(name) ?? new Map(Object.entries(channelNamed(channel)?.spec.rules ?? {})).get(name)
}

/** `leitmotif`: the plugin for a Payload. */
export type { LeitmotifOptions } from '../plugin/options.ts'
export { leitmotif } from '../plugin/plugin.ts'
export { findHub, hubOf, type Hub } from '../runtime/hub-of.ts'
export type { Role } from '../runtime/role.ts'

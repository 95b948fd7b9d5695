import { configToSchema } from '@payloadcms/graphql'
import type { SanitizedConfig } from 'payload'
import { SettingsError } from '../folder/index.ts'

/**
 * Builds the schema once, before the hub opens: Payload would try it anew for every request, on the thread that answers everything.
 * @throws SettingsError with what GraphQL does not take.
 */
export function ensureSchema(config: SanitizedConfig): void {
  try {
    configToSchema(config)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new SettingsError(`GRAPHQL is on, but there is no schema: ${reason} Rename what it names, or leave GRAPHQL unset.`, { cause })
  }
}

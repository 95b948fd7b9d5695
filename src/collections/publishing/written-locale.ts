import type { CollectionBeforeOperationHook } from 'payload'

const WRITES = new Set<string>(['create', 'update', 'updateByID'])

/**
 * A write that names no language is one in the main language. Where Payload's `localization.fallback` is off it would be one in no language at
 * all, and take from every localized field what stands there in the main one.
 */
export const inMainLocale: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { localization } = req.payload.config
  // Its type does not say that it may be missing.
  const asked: unknown = req.locale
  if (WRITES.has(operation) && localization && !asked) req.locale = localization.defaultLocale
  return args
}

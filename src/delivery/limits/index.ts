/** Who asks from where, and how often. */
export { clientAddress, keepKnownAddress, networkOf } from './client-address.ts'
export { rateLimit } from './rate-limit.ts'
export { wrongKeys } from './wrong-keys.ts'

// What was made last, kept in the memory of this process up to a weight.
export { asyncCache } from './async-cache.ts'
export { lruCache, type LruCache } from './lru-cache.ts'

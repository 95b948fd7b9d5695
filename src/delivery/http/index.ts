/** What HTTP asks of an answer: which variant, which part, how long it may be kept, and how a refusal is said. */
export { byteRange } from './byte-range.ts'
export { cacheControl, etagOf, isKnown } from './caching.ts'
export { type Choice, type VariantRequest, choose, variantRequestOf } from './choose.ts'
export { crossOrigin, preflight } from './cors.ts'
export { type Encoding, compressed, encodingFor, isCompressible } from './encoding.ts'
export { unknownParameters } from './parameters.ts'
export { type Mount, problem, problems } from './problem.ts'

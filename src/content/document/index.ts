/** A document’s texts, slugs, hashes and languages. */
export { type Found, fallbackChain, fallbackRule, isWritten, ownText, textIn, valueIn } from './fallback.ts'
export { hashOf, hashOfBytes } from './hash.ts'
export { LONGEST_KEY, checkKeyLength, longKeys } from './key-length.ts'
export { localesInUse } from './locales-in-use.ts'
export { withProposedSlug } from './propose-slug.ts'
export { slugOf } from './slug.ts'
export { type AuthoredText, documentTexts } from './texts.ts'

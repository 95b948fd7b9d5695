/** How a brand speaks. */
export { checkHashtags, hashtagsOf } from './hashtags.ts'
export { actionOf, headlineIn, phrasesOf, toneOf, tonesOf, urgencyOf } from './tone.ts'

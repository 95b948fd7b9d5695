/** Sets text into boxes. The way of a text: options, fit, lines, places. */
export { type FittedText, fit } from './fit.ts'
export { type PlacedText, placeText } from './place-text.ts'
export { sharedGlyphs } from './shared-glyphs.ts'
export { stackTexts } from './stack-text.ts'
export { type TextSetting, textFitter } from './text-fitter.ts'
export { type TextDefaults, type TextOptions, boxOf, insetOf, textOptions } from './text-options.ts'

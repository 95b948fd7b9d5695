/** Inks in percent, and how much of them a press takes. */
export { type CmykTiff, cmykTiff } from './cmyk-tiff.ts'
export { limitPixels, limitedInk, mostInk, totalInk, totalsAbove } from './ink-limit.ts'
export { type Cmyk, blackAlone } from './ink.ts'
export { type PressCondition, UNREGISTERED, fogra39 } from './press-condition.ts'

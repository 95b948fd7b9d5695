import { qrModules } from './qr-modules.ts'

/** Modules around a code that stay empty. */
export const QUIET = 4
/** What a code carries at level H whose squares are still large enough to be read at a glance, in bytes: version 4. */
export const LOGO_CAPACITY = 34
/**
 * Share of the modules' side that is kept clear for a logo: nine of 33, under which lie 7 % of all modules and a third of the errors that level H
 * corrects. The rest is for folds, dirt and bad light.
 */
const CLEAR = 0.28
/** Modules of ground around a logo inside what is kept clear, both sides together. */
const MARGIN = 1

/** How many modules a side are kept clear in the middle of a code: as odd as all of them, so that none is cut. */
export function clearModules(modules: number): number {
  const side = Math.floor(modules * CLEAR)
  return side % 2 === modules % 2 ? side : side - 1
}

/** The side of the square that a logo fills, in modules. */
export const logoModules = (modules: number): number => clearModules(modules) - MARGIN

/** The side of the square that a logo would fill in a code with a text, `size` wide with its quiet zone; undefined where the text is too long for one. */
export function logoRoom(text: string, size: number): number | undefined {
  if (Buffer.byteLength(text) > LOGO_CAPACITY) return undefined
  const { size: modules } = qrModules(text, 'H')
  return (size / (modules + 2 * QUIET)) * logoModules(modules)
}

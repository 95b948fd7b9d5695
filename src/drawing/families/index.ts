/** The font families that are shipped or can be installed, and which letters still have none. */
export { type BuiltinCut, builtinCuts, builtinFamilies, builtinFontFiles, fallbackFamilies, readBuiltin } from './builtin-families.ts'
export { exemplarsOf } from './exemplars.ts'
export { inOrderFor, installedFamilies, optionalFontFiles, packagesFor } from './optional-families.ts'
export { type Lack, sayLacks } from './say-lacks.ts'

import type { Tone } from '../../schema/index.ts'
import { formal } from './formal.ts'
import { friendly } from './friendly.ts'
import { playful } from './playful.ts'
import { quiet } from './quiet.ts'
import { urgent } from './urgent.ts'

/** Ways of speaking that every brand may use as they are; a tone of the brand's own with the same key takes the place of one. */
export const shippedTones: readonly Tone[] = [friendly, formal, playful, urgent, quiet]

import { z } from 'zod'
import { exact, line, slug } from './text-schema.ts'

/** An ink limit below what any paper takes, or above four solids, is a slip of the pen; so is bleed of more than two centimetres. */
export const printProfileSchema = <Asset extends z.ZodType>(asset: Asset) =>
  z.object({
    name: slug,
    /** One line for whoever chooses: which paper, which printer. */
    label: line.min(1),
    /** Extra picture around the trim in mm. */
    bleed: z.number().min(0).max(20).default(3),
    /** Crop marks and slug line. */
    marks: z.boolean().default(true),
    registration: z.boolean().default(true),
    colourBar: z.boolean().default(true),
    /** Most ink on one spot, in percent of a solid: all four plates together. */
    inkLimit: z.number().min(150).max(400).default(300),
    /** Photos as ink, or as RGB that carries its profile. */
    photos: z.enum(['cmyk', 'rgb']).default('cmyk'),
    /** How the press prints; null: offset on coated paper, FOGRA39. */
    colourProfile: z
      .object({
        asset,
        /** In the register of characterisations at color.org; `Custom` for what is not in it. */
        identifier: exact.regex(/^[\x21-\x7e]+( [\x21-\x7e]+)*$/, 'This is not a name like "FOGRA51", in Latin letters.'),
        description: line.min(1),
      })
      .nullable()
      .default(null),
  })

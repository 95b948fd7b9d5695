import sharp from 'sharp'
import type { ColourProfile } from '../../profiles/index.ts'
import { limitPixels } from '../../press/index.ts'

/** What a press makes colours of. */
export interface PressInks {
  readonly profile: ColourProfile
  /** Percent. */
  readonly inkLimit: number
}

/** Pixels of RGB as inks (255 is a solid) as a press's profile has them, thinned where they are more than its limit. */
export async function pressPixels(rgb: Uint8Array, width: number, height: number, { profile, inkLimit }: PressInks): Promise<Uint8Array> {
  // Asking for the CMYK colour space as well would convert a second time, through a built-in profile.
  const convert = (path: string) =>
    sharp(rgb, { raw: { width, height, channels: 3 } })
      .withIccProfile(path, { attach: false })
      .raw()
      .toBuffer({ resolveWithObject: true })
  const { data, info } = await profile.asFile(convert)
  if (info.channels !== 4) throw new TypeError(`the colour profile ${profile.sha256} does not lead to four inks`)
  limitPixels(data, inkLimit)
  return data
}

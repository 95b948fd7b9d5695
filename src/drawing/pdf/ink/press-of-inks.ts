import sharp from 'sharp'
import { type CroppedInks, type ImageInks, profileOfInks } from '../../images/index.ts'
import { cmykTiff, type PressCondition, UNREGISTERED } from '../../press/index.ts'
import type { ColourProfile } from '../../profiles/index.ts'

/** Where cyan, magenta and yellow are no more than this (of 255), a picture means black alone: its compression wavers by as much. */
const TRACE = 3

/** Profiles that photo editors come with and that do not name their condition, by its name in the register at color.org. */
const wellKnown: Readonly<Record<string, string>> = {
  FOGRA39: 'ISO Coated v2',
  FOGRA47: 'PSO Uncoated ISO12647',
  FOGRA51: 'PSO Coated v3',
  'CGATS TR 001': 'U.S. Web Coated (SWOP) v2',
  'CGATS TR 006': 'GRACoL2006_Coated1',
  JC200103: 'Japan Color 2001 Coated',
}

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '')

/**
 * Whether the figures of an image are those of a press: it names no profile, the press's own, or another maker's of the same printing
 * condition.
 */
export function areInksOf({ profile }: ImageInks, { sha256, identifier }: PressCondition): boolean {
  if (profile === undefined || profile.sha256 === sha256) return true
  if (identifier === UNREGISTERED) return false
  const said = [profile.name, profile.madeOf].map(plain)
  return [identifier, wellKnown[identifier]].some((name) => name !== undefined && said.some((text) => text.includes(plain(name))))
}

/** Inks of one press as those of another, converted once; black alone stays black alone. */
export async function otherInks(
  { pixels, width, height, inks }: CroppedInks,
  image: Uint8Array,
  profile: ColourProfile,
): Promise<Uint8Array> {
  const tiff = cmykTiff(width, height, await profileOfInks(inks, image))
  tiff.pixels.set(pixels)
  const convert = (path: string) =>
    sharp(tiff.file).pipelineColourspace('cmyk').toColourspace('cmyk').withIccProfile(path, { attach: false }).raw().toBuffer()
  const converted = await profile.asFile(convert)
  for (let at = 0; at + 3 < pixels.length; at += 4) {
    if ((pixels[at] ?? 0) > TRACE || (pixels[at + 1] ?? 0) > TRACE || (pixels[at + 2] ?? 0) > TRACE) continue
    converted.set([0, 0, 0, pixels[at + 3] ?? 0], at)
  }
  return converted
}

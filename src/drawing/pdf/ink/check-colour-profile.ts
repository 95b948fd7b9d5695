import { hashOfBytes } from '../../../content/document/index.ts'
import { ColourProfileError } from '../../errors/index.ts'
import { colourProfile } from '../../profiles/index.ts'
import { proofedGreys } from './black-point.ts'

/** Those that the makers of presses and papers hand out have up to 4 MB, and every print file carries its own. */
const MAX_BYTES = 8_000_000
/** Bytes of a profile's header, and of an entry in the table that follows it (ICC.1:2022, 7.2 and 7.3). */
const HEADER = 128
const ENTRY = 12
/** Four solids, in percent. */
const ALL_INKS = 400

/** Classes of profiles that describe no press, for people. */
const classes: Readonly<Record<string, string>> = {
  mntr: 'a screen',
  scnr: 'a scanner or a camera',
  link: 'a conversion between two devices',
  spac: 'a colour space',
  abst: 'an effect',
  nmcl: 'a list of named colours',
}

const WANTED = 'Use the CMYK profile (.icc) of the printing condition that your printer names.'

/**
 * Checks the colour profile of a press by its header, its tables and a conversion through it.
 * @returns its media type
 * @throws ColourProfileError when it is no ICC profile of version 2 or 4, is heavier than 8 MB, truncated or damaged, or describes anything but a press of four inks
 */
export async function checkColourProfile(bytes: Uint8Array): Promise<{ type: 'application/vnd.iccprofile' }> {
  const complaint = complaintOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) ?? (await conversionComplaint(bytes))
  if (complaint !== undefined) throw new ColourProfileError(`The file ${complaint}`)
  return { type: 'application/vnd.iccprofile' }
}

function complaintOf(file: Buffer): string | undefined {
  const letters = (at: number): string => file.toString('latin1', at, at + 4)
  if (file.length > MAX_BYTES) return 'is heavier than 8 MB, and every print file would carry it. Ask the printer for a smaller profile.'
  if (file.length < HEADER + 4 || letters(36) !== 'acsp') return `is no colour profile. ${WANTED}`
  const version = file[8] ?? 0
  if (version !== 2 && version !== 4) return `is of version ${version}, which PDF files do not carry. Use a profile of version 2 or 4.`
  const [kind, inks] = [letters(12), letters(16)]
  if (kind !== 'prtr') return `describes ${classes[kind] ?? `something of the class "${kind}"`}, not a press. ${WANTED}`
  if (inks !== 'CMYK') return `describes a device of ${inks.trim()}, not a press of four inks. ${WANTED}`
  if (file.readUInt32BE(0) > file.length) return 'is cut off before its end. Fetch it again.'
  const tables = Array.from({ length: Math.min(file.readUInt32BE(HEADER), (file.length - HEADER - 4) / ENTRY) }, (_, index) =>
    letters(HEADER + 4 + index * ENTRY),
  )
  // To ink when we convert, and from ink when the printer's proof shows it.
  const missing = ['B2A0', 'A2B0'].filter((table) => !tables.includes(table))
  if (missing.length > 0) return `lacks its tables ${missing.join(' and ')}, so nothing can be converted through it. ${WANTED}`
  const ends = tables.map((_, index) => file.readUInt32BE(HEADER + 8 + index * ENTRY) + file.readUInt32BE(HEADER + 12 + index * ENTRY))
  return ends.some((end) => end > file.length) ? DAMAGED : undefined
}

const DAMAGED = 'is damaged: nothing can be converted through it. Fetch it again.'

/** Tables that are there may still be unreadable: the engine tells. */
async function conversionComplaint(bytes: Uint8Array): Promise<string | undefined> {
  const profile = colourProfile({ sha256: hashOfBytes(bytes) }, () => Promise.resolve(bytes))
  try {
    const lights = await proofedGreys({ profile, inkLimit: ALL_INKS })
    return (lights.at(-1) ?? 0) > (lights[0] ?? 0) ? undefined : DAMAGED
  } catch (cause) {
    if (!(cause instanceof TypeError) && !/^VipsIcc: /.test(cause instanceof Error ? cause.message : '')) throw cause
    return DAMAGED
  }
}

const SHORT = 3
const LONG = 4
const UNDEFINED = 7

/** A file of CMYK pixels, and the place in it where they are: what is written to `pixels` is in `file`. */
export interface CmykTiff {
  readonly file: Uint8Array
  /** Four bytes for each pixel; 255 is a solid. */
  readonly pixels: Uint8Array
}

/**
 * Makes room for CMYK pixels such that an encoder knows them for what they are: bare pixels of four channels would be taken for RGB with
 * alpha. TIFF 6.0, one uncompressed strip.
 * @param profile of the press; without one they are the inks of any
 */
export function cmykTiff(width: number, height: number, profile: Uint8Array = new Uint8Array()): CmykTiff {
  const count = profile.length > 0 ? 11 : 10
  const bits = 8 + 2 + count * 12 + 4
  const start = bits + 8
  const weight = width * height * 4
  const file = Buffer.alloc(start + weight + profile.length)
  file.write('II*\0', 0, 'latin1')
  file.writeUInt32LE(8, 4)
  file.writeUInt16LE(count, 8)
  const fields: readonly (readonly [tag: number, type: number, count: number, value: number])[] = [
    [256, LONG, 1, width],
    [257, LONG, 1, height],
    // Bits of the four samples, which do not fit here, stand at `bits`.
    [258, SHORT, 4, bits],
    [259, SHORT, 1, 1],
    // Separated inks, and that they are CMYK.
    [262, SHORT, 1, 5],
    [273, LONG, 1, start],
    [277, SHORT, 1, 4],
    [278, LONG, 1, height],
    [279, LONG, 1, weight],
    [332, SHORT, 1, 1],
    [34675, UNDEFINED, profile.length, start + weight],
  ]
  fields.slice(0, count).forEach(([tag, type, count, value], index) => {
    const at = 10 + index * 12
    file.writeUInt16LE(tag, at)
    file.writeUInt16LE(type, at + 2)
    file.writeUInt32LE(count, at + 4)
    file.writeUInt32LE(value, at + 8)
  })
  for (let sample = 0; sample < 4; sample += 1) file.writeUInt16LE(8, bits + sample * 2)
  file.set(profile, start + weight)
  return { file, pixels: file.subarray(start, start + weight) }
}

/** The basic table of GSM 03.38; each sign is one septet. */
const basic = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
/** Its extension table; each sign is two, an escape and the sign. */
const extended = new Set('\f^{}\\[~]|€')

/** What a message takes alone, and what each part takes once it is split: a header of six bytes goes off. */
const SEPTETS = { alone: 160, part: 153 }
const UNITS = { alone: 70, part: 67 }

/** Parts that take units of one or two; a sign of two is never split between parts. */
function segmentsOf(sizes: readonly number[], { alone, part }: typeof SEPTETS): number {
  const whole = sizes.reduce((sum, size) => sum + size, 0)
  if (whole <= alone) return whole === 0 ? 0 : 1
  let [parts, used] = [1, 0]
  for (const size of sizes) {
    if (used + size > part) [parts, used] = [parts + 1, 0]
    used += size
  }
  return parts
}

/**
 * Whether every sign of a text is in the alphabet of GSM-7; one that is not turns the whole message into UCS-2.
 * @internal exported for tests
 */
export function isGsm(text: string): boolean {
  return Array.from(text).every((sign) => basic.has(sign) || extended.has(sign))
}

/** How many text messages an operator sends and bills for a text: 160 septets or 70 UCS-2 units alone, 153 or 67 in each part. */
export function smsSegments(text: string): number {
  const signs = Array.from(text)
  if (isGsm(text))
    return segmentsOf(
      signs.map((sign) => (extended.has(sign) ? 2 : 1)),
      SEPTETS,
    )
  // A surrogate pair stays in one part.
  return segmentsOf(
    signs.map((sign) => sign.length),
    UNITS,
  )
}

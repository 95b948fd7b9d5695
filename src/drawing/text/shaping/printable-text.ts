import { coversCluster, type Font, graphemesOf, isEmoji, isReading, isUnseen } from '../../fonts/index.ts'

/** A text without what no font of a chain can draw, so that no empty box is ever shown. */
export interface PrintableText {
  readonly text: string
  /** Decoration that was left out. */
  readonly emoji: readonly string[]
  /** Signs that were left out; `reading` ones carry meaning. */
  readonly missing: readonly { readonly cluster: string; readonly reading: boolean }[]
}

const controls = /[\u0000-\u0008\u000b-\u001f\u007f\u0080-\u0084\u0086-\u009f]/g
const variant = /[\ufe0e\ufe0f\u20e3\u200d]/gu

/** What of a cluster can be drawn after all: a keycap's digit, a sign without its marks. An emoji goes as a whole: its parts mean other things. */
function remainder(cluster: string, chain: readonly Font[]): string {
  const plain = cluster.replace(variant, '')
  const [base] = plain.replace(/\p{M}/gu, '')
  const parts = isEmoji(plain) ? [] : [plain, base ?? '']
  return parts.find((part) => part !== '' && chain.some((font) => coversCluster(font, part))) ?? ''
}

/** Takes out of a text what none of the fonts has, and says what. Line ends become `\n`, tabs and other controls spaces or nothing. */
export function printableText(given: string, chain: readonly Font[]): PrintableText {
  const source = given
    .replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
    .replace(/\t/g, ' ')
    .replace(controls, '')
  const emoji: string[] = []
  const missing: { cluster: string; reading: boolean }[] = []
  let left = false
  let text = ''
  for (const cluster of graphemesOf(source)) {
    const drawn = cluster === '\n' || [...cluster].every(isUnseen) || chain.some((font) => coversCluster(font, cluster))
    if (drawn) {
      // A space on either side of what was left out is one space.
      if (left && cluster === ' ' && (text === '' || /\s$/.test(text))) continue
      text += cluster
      left = false
      continue
    }
    const rest = remainder(cluster, chain)
    if (isEmoji(cluster)) emoji.push(cluster)
    else missing.push({ cluster, reading: isReading(cluster) })
    text += rest
    left = rest === ''
  }
  const trimmed = (left ? text.trimEnd() : text).replace(/^\n+|\s+$/g, '')
  return { text: /[^\s\p{Default_Ignorable_Code_Point}]/u.test(trimmed) ? trimmed : '', emoji, missing }
}

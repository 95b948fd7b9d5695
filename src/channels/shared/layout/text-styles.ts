import { insteadOf } from '../../../content/text/index.ts'
import { HelperError } from '../../../drawing/errors/index.ts'
import type { FontRole } from '../../../drawing/fonts/index.ts'

interface TextStyle {
  readonly font: FontRole
  readonly weight: number
}

/** How words are set, by the name that a layout gives it: the family of the brand, and its weight. */
const textStyles: Readonly<Record<string, TextStyle>> = {
  headline: { font: 'heading', weight: 700 },
  strong: { font: 'body', weight: 700 },
  text: { font: 'body', weight: 400 },
}

/**
 * What a style sets; nothing where none is named.
 * @throws HelperError for a name that is no style
 */
export function styleNamed(helper: string, name: unknown): Partial<TextStyle> {
  if (name === undefined) return {}
  const style = textStyles[String(name)]
  if (style !== undefined) return style
  const names = Object.keys(textStyles)
  throw new HelperError(`${helper}: there is no style "${String(name)}"${insteadOf(String(name), names)}`)
}

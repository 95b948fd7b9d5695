import type { FormatSpec } from '../channels/contract/index.ts'

/** How an output is shown: looked at, read as a page or as plain words, or named as a file with its weight. */
export type ShownAs = 'picture' | 'page' | 'text' | 'file'

/** Pictures that every browser shows, the light ones first. */
const pictures = ['image/webp', 'image/jpeg', 'image/png', 'image/avif', 'image/svg+xml', 'image/gif']

const bare = (type: string): string => (type.split(';')[0] ?? '').trim().toLowerCase()

/** How an output of a media type is shown. */
export function shownAs(type: string): ShownAs {
  const media = bare(type)
  if (pictures.includes(media)) return 'picture'
  if (media === 'text/html') return 'page'
  // A calendar or a message is text, too, but nobody reads it as it stands.
  return media === 'text/plain' || media === 'application/json' ? 'text' : 'file'
}

const order: Readonly<Record<'sized' | 'sizeless', readonly ShownAs[]>> = {
  // What has a size is looked at; words that have none are read.
  sized: ['picture', 'page', 'text', 'file'],
  sizeless: ['page', 'text', 'picture', 'file'],
}

/** The format by which a size is known at a glance, if it has any: a light picture of those with one, a page or plain words of those without. */
export function formatToShow(size: string, formats: readonly string[], specs: Readonly<Record<string, FormatSpec>>): string | undefined {
  const rank = (format: string): number => {
    const { type = '', scale = 1, wordless = false } = specs[format] ?? {}
    const kind = order[size === '' ? 'sizeless' : 'sized'].indexOf(shownAs(type))
    // Words come as plain text before they come as data, and one pixel for each does.
    const within = shownAs(type) === 'picture' ? pictures.indexOf(bare(type)) : bare(type).startsWith('text/') ? 0 : 1
    return kind * 100 + (size === '' && wordless ? 50 : 0) + (scale > 1 ? 20 : 0) + within
  }
  return formats.toSorted((a, b) => rank(a) - rank(b))[0]
}

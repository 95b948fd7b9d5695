import { paragraphsOf } from '../../content/blocks/index.ts'
import { blocksOfLexical } from '../../storage/rich-text/index.ts'

/** The words in a field's value, be it plain or rich text; '' for anything else. */
export function wordsOfField(value: unknown): string {
  return typeof value === 'string' ? value : paragraphsOf(blocksOfLexical(value)).join('\n')
}

/** "Previous price" for previousPrice. */
export function labelOfName(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

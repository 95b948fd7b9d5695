import { type Block, paragraphsOf } from '../../../content/blocks/index.ts'
import { announces, ladder } from '../../../content/text/counting/index.ts'

/** Beyond this many blocks a body is offered whole or by its beginning only: no layout has room for a thirtieth paragraph. */
const MAX_BLOCKS = 30

/** A block as a text box sets it: each item of a list begins on a line of its own. */
function linesOf(block: Block): string {
  const lines = paragraphsOf([block])
  if (block.type !== 'list') return lines.join('\n')
  return lines.map((line, index) => `${block.ordered ? `${index + 1}.` : '•'}\u00a0${line}`).join('\n')
}

/**
 * A body for a text box: whole, then its beginnings, longest first. A beginning ends with a whole block or at the end of one of a paragraph's
 * sentences; never inside a list, and never with a heading or a line that announces what is no longer there.
 */
export function bodyLadder(body: readonly Block[], locale: string): string[] {
  const blocks = body.map((block) => ({ type: block.type, text: linesOf(block) })).filter(({ text }) => text.trim() !== '')
  /** The first blocks and what follows them, parted as paragraphs; what heads or announces stands right above what follows. */
  const told = (end: number, last?: string): string => {
    const texts = [...blocks.slice(0, end).map(({ text }) => text), ...(last === undefined ? [] : [last])]
    const leads = (index: number): boolean => blocks[index]?.type === 'heading' || announces(texts[index] ?? '')
    return texts.map((text, index) => (index === texts.length - 1 ? text : `${text}${leads(index) ? '\n' : '\n\n'}`)).join('')
  }
  const beginnings = blocks.slice(0, MAX_BLOCKS).flatMap(({ type, text }, index) => {
    if (type === 'heading' || announces(text)) return []
    const ends = type === 'paragraph' ? ladder([text], locale) : [text]
    return ends.map((end) => told(index, end))
  })
  const whole = told(blocks.length)
  return [...new Set([whole, ...beginnings.sort((a, b) => b.length - a.length)])].filter((text) => text !== '')
}

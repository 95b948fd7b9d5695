import { type Block, paragraphsOf } from '../../../content/blocks/index.ts'

/** One block as plain text: list items begin with a bullet or their number. */
function lineOf(block: Block): string {
  const texts = paragraphsOf([block])
  if (block.type !== 'list') return texts.join('\n')
  return texts.map((text, index) => `${block.ordered ? `${index + 1}.` : '•'} ${text}`).join('\n')
}

/** A block tree as paragraphs of plain text; a heading stands right above what it heads. */
export function linesOf(blocks: readonly Block[]): string[] {
  const paragraphs: string[] = []
  blocks.forEach((block, index) => {
    const line = lineOf(block)
    if (line === '') return
    const above = paragraphs.at(-1)
    if (above !== undefined && blocks[index - 1]?.type === 'heading') paragraphs[paragraphs.length - 1] = `${above}\n${line}`
    else paragraphs.push(line)
  })
  return paragraphs
}

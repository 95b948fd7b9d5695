import { load } from 'cheerio'
import { loadTemplates } from '../../templates/environment.ts'
import { linesOf } from '../worded/lines.ts'
import { tidyLines } from '../worded/tidy.ts'
import type { EmailView } from './compose.ts'
import { placeholders } from './placeholders.ts'

/** The text part: written for reading, by a template of its own. */
export function textPart(view: EmailView): string {
  const data = { ...view, paragraphs: linesOf(view.body), unsubscribe: placeholders.unsubscribe }
  return `${tidyLines(loadTemplates().render('email/message.txt', data, { escape: 'text' }))}\n`
}

/** What holds an empty row of a layout open. */
const spacer = /^[\u200b\s]+$/

/** The words that an HTML part shows or speaks, in reading order, alternative texts included. */
export function wordsOfHtml(html: string): string {
  const $ = load(html)
  $('style, script, head').remove()
  $('br, li, p, h1, h2, tr').after('\n')
  $('img').each((_, image) => {
    $(image).replaceWith(
      `\n${
        $('<div>')
          .text($(image).attr('alt') ?? '')
          .html() ?? ''
      }\n`,
    )
  })
  return $('body')
    .text()
    .split('\n')
    .map((line) => line.replace(spacer, '').trim())
    .filter((line) => line !== '')
    .join('\n')
}

import { load } from 'cheerio'
import { loadTemplates } from '../../templates/index.ts'
import { linesOf, tidyLines } from '../shared/copy/index.ts'
import type { EmailView } from './compose.ts'
import { inFull } from './in-full.ts'
import { shieldTags } from './merge-tags.ts'
import { placeholders } from './placeholders.ts'

/** The text part: written for reading, by a template of its own. `calendar` is the address of the calendar file. */
export function textPart(view: EmailView, calendar: string | null): string {
  const data = { ...view, calendar, facts: inFull(view.facts), paragraphs: linesOf(view.body), unsubscribe: placeholders.unsubscribe }
  const { value, restore } = shieldTags(data)
  return restore(`${tidyLines(loadTemplates().render('email/message.txt', value, { escape: 'text' }))}\n`)
}

/** What holds an empty row of a layout open, or stands behind the preheader. */
const spacer = /\u200b|(\u034f\u200c\u00a0)+/g

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

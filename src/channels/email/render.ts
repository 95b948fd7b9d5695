import type { Finding } from '../../content/finding.ts'
import { hashOfBytes } from '../../content/hash.ts'
import { loadTemplates } from '../../templates/environment.ts'
import type { Rendered, Sources, Target } from '../channel.ts'
import type { EmailView } from './compose.ts'
import { emlOf } from './eml.ts'
import { heroOf } from './hero.ts'
import { htmlOf } from './mjml.ts'
import { HTML_WARNING, spec } from './spec.ts'
import { htmlData } from './template-data.ts'
import { textPart, wordsOfHtml } from './text.ts'

/** What Gmail would cut off. */
function weightFindings(bytes: number): Finding[] {
  const limit = spec.formats.html?.maxBytes?.[''] ?? Infinity
  if (bytes < HTML_WARNING) return []
  const told = { expected: `less than ${limit} bytes`, actual: `${bytes} bytes` }
  if (bytes < limit)
    return [
      {
        rule: 'weight',
        severity: 'warning',
        place: 'html',
        message: 'The email is nearly as heavy as Gmail shows. Shorten the body.',
        ...told,
      },
    ]
  return [
    {
      rule: 'weight',
      severity: 'blocker',
      place: 'html',
      message: 'Gmail cuts this email off. Shorten the body, the terms or the slogan.',
      ...told,
    },
  ]
}

/** Draws an email in every format asked for. The HTML names its picture by the hash of the bytes that the format `jpg` gives. */
export async function render(view: EmailView, { formats }: Target, sources: Sources): Promise<Rendered[]> {
  const hero = await heroOf(view, sources)
  const address = `${view.baseUrl}/v1/assets/${hashOfBytes(hero)}.jpg`
  const text = textPart(view)
  const mjml = loadTemplates().render('email/message.mjml', htmlData(view, address), { escape: 'html' })
  const html = await htmlOf(mjml, 'templates/email/message.mjml.hbs')
  const encoded = new TextEncoder().encode(html)
  const weight = weightFindings(encoded.byteLength)

  const one = async (format: string): Promise<Rendered[]> => {
    const made = spec.formats[format]
    if (made === undefined) return []
    const about = { format, size: '', type: made.type, extension: made.extension }
    if (format === 'jpg') return [{ ...about, bytes: hero, text: view.alt, findings: [] }]
    if (format === 'txt') return [{ ...about, bytes: new TextEncoder().encode(text), text, findings: [] }]
    if (format === 'eml')
      return [{ ...about, bytes: await emlOf(view, html, text), text: `${view.subject}\n${view.preheader}\n${text}`, findings: weight }]
    return [{ ...about, bytes: encoded, text: `${view.subject}\n${wordsOfHtml(html)}`, findings: weight }]
  }
  return (await Promise.all(formats.map(one))).flat()
}

import { type Finding, finding } from '../../content/findings/index.ts'
import { loadTemplates } from '../../templates/index.ts'
import type { Rendered, Sources, Target } from '../contract/index.ts'
import { doubtsOf } from '../shared/pictures/index.ts'
import type { EmailView } from './compose.ts'
import { calendarOf } from './calendar.ts'
import { cidOf, emlOf, type MessageParts } from './eml.ts'
import { withJsonLd } from './json-ld.ts'
import { mayBeMeant, mergeTagsIn } from '../../content/text/index.ts'
import { shieldTags } from './merge-tags.ts'
import { htmlOf } from './mjml.ts'
import type { PictureFormat } from './makes.ts'
import { emailAssetOf, hosted, picturesData, picturesOf, type AddressOf, type Pictures } from './pictures.ts'
import { HTML_WARNING, spec } from './spec.ts'
import { htmlData } from './template-data.ts'
import { textPart, wordsOfHtml } from './text.ts'

/** What a format holds. */
type Content = Pick<Rendered, 'bytes' | 'text'> & Partial<Pick<Rendered, 'findings'>>

/** What Gmail would cut off. */
function weightFindings(bytes: number): Finding[] {
  const limit = spec.formats.html?.maxWeight?.['']?.bytes ?? Infinity
  if (bytes < HTML_WARNING) return []
  const told = { expected: `less than ${limit} bytes`, actual: `${bytes} bytes` }
  if (bytes < limit)
    return [
      finding('weight', {
        severity: 'warning',
        place: 'html',
        message: 'The email is nearly as heavy as Gmail shows. Shorten the body.',
        ...told,
      }),
    ]
  return [
    finding('weight', {
      severity: 'blocker',
      place: 'html',
      message:
        'Gmail cuts this email off, and with its end the legal line and the way to unsubscribe. Shorten the body, the terms or the slogan.',
      ...told,
    }),
  ]
}

/** What no sending service fills in. */
function tagFindings(text: string): Finding[] {
  const tags = mergeTagsIn(text)
  const first = tags.find((tag) => !mayBeMeant(tag)) ?? tags[0]
  if (first === undefined) return []
  const message = `The calendar file says ${first} as it stands: sending services fill in an email, and no file beside it. Leave the tag out of headline, summary and facts; the email’s own words may have it. Or make no calendar file on this touchpoint.`
  return [finding('merge-tag', { severity: mayBeMeant(first) ? 'warning' : 'blocker', place: 'calendar', message })]
}

/** The HTML part, with its pictures at the addresses given. */
async function htmlPart(view: EmailView, pictures: Pictures, addressOf: AddressOf, calendar: string | null): Promise<string> {
  const template = `email/${view.layout}.mjml`
  const { value, restoreMarkup } = shieldTags(htmlData(view, { ...picturesData(view, pictures, addressOf), calendar }))
  const html = restoreMarkup(await htmlOf(loadTemplates().render(template, value, { escape: 'html' }), `templates/${template}.hbs`))
  return withJsonLd(html, view, view.photo && pictures.jpg ? emailAssetOf(view, pictures.jpg, 'jpg') : '')
}

/** Draws an email in every format asked for that there is anything to make in. The HTML names its pictures by the hash of the bytes that their formats give. */
export async function render(view: EmailView, { formats }: Target, sources: Sources): Promise<Rendered[]> {
  const pictures = await picturesOf(view, sources)
  const file = calendarOf(view)
  const ics = new TextEncoder().encode(file?.ics)
  const calendar = file ? emailAssetOf(view, ics, 'ics') : null
  const text = textPart(view, calendar)
  const html = await htmlPart(view, pictures, hosted(view), calendar)
  const encoded = new TextEncoder().encode(html)
  const weight = weightFindings(encoded.byteLength)

  const message = async (parts: MessageParts): Promise<Content> => ({
    bytes: await emlOf(view, parts),
    text: `${view.subject}\n${view.preheader}\n${text}`,
    findings: weight,
  })
  const made: Readonly<Record<string, () => Promise<Content> | Content | undefined>> = {
    html: () => ({ bytes: encoded, text: `${view.subject}\n${wordsOfHtml(html)}`, findings: weight }),
    txt: () => ({ bytes: new TextEncoder().encode(text), text }),
    ics: () => file && { bytes: ics, text: file.text, findings: tagFindings(file.text) },
    eml: () => message({ html, text, calendar: file?.ics }),
    'eml@inline': async () => {
      const { jpg, 'logo-png': logo } = pictures
      const shown = { ...(jpg && { jpg }), ...(logo && { 'logo-png': logo }) }
      return message({ html: await htmlPart(view, shown, cidOf, calendar), text, calendar: file?.ics, pictures: shown })
    },
  }
  const pictured = async (bytes: Uint8Array, format: string): Promise<Content> =>
    format === 'logo-png' ? { bytes, text: view.brand } : { bytes, text: view.alt, findings: await doubtsOf(view, sources) }
  const one = async (format: string): Promise<Rendered[]> => {
    const about = spec.formats[format]
    const picture = Object.hasOwn(pictures, format) ? pictures[format as PictureFormat] : undefined
    const content = picture ? await pictured(picture, format) : await made[format]?.()
    if (about === undefined || content === undefined) return []
    return [{ format, size: '', type: about.type, extension: about.extension, findings: [], ...content }]
  }
  return (await Promise.all(formats.map(one))).flat()
}

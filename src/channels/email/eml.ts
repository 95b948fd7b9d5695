import MailComposer from 'nodemailer/lib/mail-composer'
import type Mail from 'nodemailer/lib/mailer'
import { hashOfBytes } from '../../content/document/index.ts'
import type { EmailView } from './compose.ts'
import type { PictureFormat } from './makes.ts'
import type { Pictures } from './pictures.ts'
import { placeholders } from './placeholders.ts'
import { spec } from './spec.ts'

/** Of what is drawn without being released: the same message gives the same bytes. The sending service sets the true date. */
const UNRELEASED = '2000-01-01T00:00:00Z'

/** What a message holds. `pictures` travel with it, and its HTML names them by `cidOf`; without them they stay on the hub. */
export interface MessageParts {
  readonly html: string
  readonly text: string
  readonly calendar?: string | undefined
  readonly pictures?: Pictures
}

/** How the HTML of a message names a picture that travels with it (RFC 2392). */
export const cidOf = (format: PictureFormat, bytes: Uint8Array): string =>
  `cid:${format}.${hashOfBytes(bytes).slice(0, 32)}@placeholder.invalid`

function attachmentsOf({ campaign }: EmailView, { calendar, pictures = {} }: MessageParts): Mail.Attachment[] {
  const inline = (Object.entries(pictures) as [PictureFormat, Uint8Array][]).map(([format, bytes]): Mail.Attachment => {
    const made = spec.formats[format]
    return {
      filename: `${format}.${made?.extension}`,
      content: Buffer.from(bytes),
      contentType: made?.type,
      contentDisposition: 'inline',
      cid: cidOf(format, bytes).replace(/^cid:/, ''),
    }
  })
  if (calendar === undefined) return inline
  const contentType = 'text/calendar; charset=utf-8; method=PUBLISH'
  return [...inline, { filename: `${campaign}.ics`, content: calendar, contentType, contentTransferEncoding: 'base64' }]
}

/** Lines of a message end with CRLF (RFC 5322, 2.3): some transports mend any other end, others refuse the message or break its signature. */
const inCrlf = (text: string): string => text.replace(/\r\n?|\n/g, '\r\n')

/**
 * A complete MIME message with a text and an HTML part, the calendar file attached where there is one. Message id and part boundary come from the words, so that they are the same
 * each time. Sender, recipient and the two List-Unsubscribe headers are placeholders that the sending service replaces.
 */
export async function emlOf(view: EmailView, parts: MessageParts): Promise<Uint8Array> {
  const { html, text, calendar } = parts
  const id = hashOfBytes(JSON.stringify([view.subject, view.preheader, html, text, calendar]))
  const mail = new MailComposer({
    from: { name: view.brand, address: placeholders.from },
    to: placeholders.to,
    subject: view.subject,
    text: inCrlf(text),
    html: inCrlf(html),
    attachments: attachmentsOf(view, parts),
    date: new Date(view.revisions?.message?.at ?? UNRELEASED),
    messageId: `<${id.slice(0, 32)}@placeholder.invalid>`,
    baseBoundary: id.slice(0, 16),
    headers: {
      'Content-Language': view.locale,
      'List-Unsubscribe': { prepared: true, value: `<${placeholders.unsubscribe}>` },
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      // Mail programs that know it open the file as a draft.
      'X-Unsent': '1',
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return new Uint8Array(await mail.compile().build())
}

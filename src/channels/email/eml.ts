import MailComposer from 'nodemailer/lib/mail-composer'
import { hashOfBytes } from '../../content/hash.ts'
import type { EmailView } from './compose.ts'
import { placeholders } from './placeholders.ts'

/** The same message gives the same bytes: its date is fixed, and the sending service sets the true one. */
const DATE = new Date('2000-01-01T00:00:00Z')

const attached = ({ campaign }: EmailView, content: string) => ({
  filename: `${campaign}.ics`,
  content,
  contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
  contentTransferEncoding: 'base64' as const,
})

/**
 * A complete MIME message with a text and an HTML part, the calendar file attached where there is one. Message id and part boundary come from the words, so that they are the same
 * each time. Sender, recipient and the two List-Unsubscribe headers are placeholders that the sending service replaces.
 */
export async function emlOf(view: EmailView, html: string, text: string, calendar?: string): Promise<Uint8Array> {
  const id = hashOfBytes(JSON.stringify([view.subject, view.preheader, html, text, calendar]))
  const mail = new MailComposer({
    from: { name: view.brand, address: placeholders.from },
    to: placeholders.to,
    subject: view.subject,
    text,
    html,
    attachments: calendar === undefined ? [] : [attached(view, calendar)],
    date: DATE,
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

import { loadTemplates } from '../../templates/index.ts'
import { calendarWords } from './calendar-words.ts'
import type { EmailView } from './compose.ts'
import { spec } from './spec.ts'

/** What readers of an email keep: the message, which a corrected one follows, and the entry in their calendar. */
export function kept(view: EmailView): Readonly<Record<'message' | 'calendar', unknown>> | Readonly<Record<'message', unknown>> {
  const { findings: _findings, revisions: _revisions, ...said } = view
  const message = { said, templates: loadTemplates().hash(spec.templates) }
  const calendar = calendarWords(view)
  return calendar === undefined ? { message } : { message, calendar }
}

import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import { loadTemplates } from '../../templates/index.ts'
import { tidyLines } from '../shared/copy/index.ts'
import type { EmailView } from './compose.ts'
import { calendarWords } from './calendar-words.ts'

/** Of what is drawn without being released: the same campaign gives the same bytes. */
const UNRELEASED = { release: 1, at: '2000-01-01T00:00:00Z' }

/** A calendar file, and all that it says. */
export interface CalendarFile {
  readonly ics: string
  readonly text: string
}

/**
 * The campaign as an entry for a calendar (RFC 5545), which leaves its reader free at that time; undefined for a campaign without dates. Calendars
 * take the entry with the higher sequence and the later stamp for the newer one.
 */
export function calendarOf(view: EmailView): CalendarFile | undefined {
  const words = calendarWords(view)
  if (words === undefined) return undefined
  const { title: summary, url, facts, event } = words
  const { uid, allDay, start, end } = event
  const description = tidyLines(loadTemplates().render('email/calendar.txt', words, { escape: 'text' }))
  const place = facts.place?.text ?? ''
  const { release, at } = view.revisions?.calendar ?? UNRELEASED
  const calendar = ical({ prodId: { company: 'Leitmotif', product: 'Campaign' }, method: ICalCalendarMethod.PUBLISH })
  calendar.createEvent({
    id: uid,
    stamp: new Date(at),
    lastModified: new Date(at),
    // The first is 0.
    sequence: release - 1,
    start: new Date(start),
    end: end === null ? null : new Date(end),
    allDay,
    summary,
    description,
    ...(place !== '' && { location: place }),
    ...(url !== undefined && { url }),
    transparency: ICalEventTransparency.TRANSPARENT,
  })
  return { ics: `${calendar.toString()}\r\n`, text: [summary, place, description].filter((part) => part !== '').join('\n') }
}

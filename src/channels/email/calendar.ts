import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import { loadTemplates } from '../../templates/environment.ts'
import { tidyLines } from '../worded/tidy.ts'
import type { EmailView } from './compose.ts'
import { inFull } from './in-full.ts'

/** The same campaign gives the same bytes: the file says no time at which it was made. */
const STAMP = new Date('2000-01-01T00:00:00Z')

/** A calendar file, and all that it says. */
export interface CalendarFile {
  readonly ics: string
  readonly text: string
}

/** The campaign as an entry for a calendar (RFC 5545), which leaves its reader free at that time; undefined for a campaign without dates. */
export function calendarOf(view: EmailView): CalendarFile | undefined {
  if (view.event === null) return undefined
  const { uid, allDay, start, end } = view.event
  const facts = inFull(view.facts)
  const description = tidyLines(loadTemplates().render('email/calendar.txt', { ...view, facts }, { escape: 'text' }))
  const summary = view.headline || view.brand
  const place = facts.place?.text ?? ''
  const calendar = ical({ prodId: { company: 'Leitmotif', product: 'Campaign' }, method: ICalCalendarMethod.PUBLISH })
  calendar.createEvent({
    id: uid,
    stamp: STAMP,
    start: new Date(start),
    end: end === null ? null : new Date(end),
    allDay,
    summary,
    description,
    ...(place !== '' && { location: place }),
    ...(view.button && { url: view.button.url }),
    transparency: ICalEventTransparency.TRANSPARENT,
  })
  return { ics: `${calendar.toString()}\r\n`, text: [summary, place, description].filter((part) => part !== '').join('\n') }
}

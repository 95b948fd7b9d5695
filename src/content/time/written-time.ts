import { TZDate } from '@date-fns/tz'
import { aheadAt, aheadWritten, clockAfterGap, instantsShowing } from './clock-changes.ts'
import { leastOf } from '../text/index.ts'

const MINUTE = 60_000
/** A day and a time, with seconds or without, and with its distance from UTC or without. */
const SHAPE = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/
const LIKE = 'Write a day and a time like 2026-06-05T18:00+03:00'

/** What a written time is: an instant (ISO, UTC), or what is wrong with it. */
export type ReadTime = { readonly instant: string } | { readonly complaint: string }

const wrong = (complaint: string): ReadTime => ({ complaint })

/**
 * Reads a time that a person or a program wrote. One that says its distance from UTC is that instant; one that does not is what the clocks of
 * the zone show, the first of two where they show it twice. A time that they skip is none. `timeZone` is undefined where no zone is known.
 */
export function readTime(written: string, timeZone: string | undefined): ReadTime {
  const [whole, day = '', time = '', seconds = ':00', , offset] = SHAPE.exec(written.trim()) ?? []
  const clock = whole === undefined ? NaN : Date.parse(`${day}T${time}${seconds}Z`)
  if (whole === undefined || Number.isNaN(clock) || !new Date(clock).toISOString().startsWith(`${day}T${time}`))
    return wrong(`"${written.slice(0, 60)}" is no time. ${LIKE}.`)
  if (offset === undefined && timeZone === undefined)
    return wrong(
      `"${written}" says no time zone, and there is no brand whose clocks it could be read on. ${LIKE}, or choose the brand first.`,
    )
  const ahead = aheadWritten(whole)
  const isSkipped = timeZone !== undefined && instantsShowing(clock, timeZone).length === 0
  // A distance that the zone never has near that day is somebody else's clock, which shows what it shows.
  if (isSkipped && (offset === undefined || (ahead !== undefined && isOfGap(clock, ahead, timeZone)))) return wrong(sayGap(clock, timeZone))
  if (offset !== undefined) return { instant: new Date(clock - (ahead ?? 0) * MINUTE).toISOString() }
  return { instant: new Date(leastOf(instantsShowing(clock, timeZone ?? 'UTC'))).toISOString() }
}

const isOfGap = (clock: number, ahead: number, timeZone: string): boolean => {
  const instant = clock - ahead * MINUTE
  return [aheadAt(instant - 1440 * MINUTE, timeZone), aheadAt(instant + 1440 * MINUTE, timeZone)].includes(ahead)
}

function sayGap(clock: number, timeZone: string): string {
  const said = (of: number) => new Date(of).toISOString().slice(0, 16).replace('T', ' ')
  const next = said(clockAfterGap(clock, timeZone))
  return `The clocks of ${timeZone} are put forward and never show ${said(clock)}. Did you mean ${next}? Choose a time that there is.`
}

/** The time that a zone's clocks show at an instant (ISO), in the form of a date input: 2026-06-05T11:00. */
export function clockTime(instant: string, timeZone: string): string {
  const at = Date.parse(instant)
  return new Date(at + aheadAt(at, timeZone) * MINUTE).toISOString().slice(0, 16)
}

/** How far a zone's clocks are from UTC at an instant (ISO): UTC+03:00. */
export function offsetAt(instant: string, timeZone: string): string {
  const [, sign = '+', ahead = '00:00'] = /([+-])(\d{2}:\d{2})$/.exec(new TZDate(Date.parse(instant), timeZone).toISOString()) ?? []
  return `UTC${sign}${ahead}`
}

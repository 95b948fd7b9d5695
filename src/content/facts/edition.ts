import { dateFormat } from '../text/index.ts'

/** What a print run is told apart by. */
export interface Edition {
  /** Whole, from 1. Of the same flyer in the same language and size it only grows. */
  readonly number: number
  /** The day of the export: YYYY-MM-DD. */
  readonly date: string
}

/** The day (YYYY-MM-DD) that calendars of a time zone show at an instant. Throws RangeError for an unknown zone. */
export function dayIn(timeZone: string, instant: Date): string {
  const parts = dateFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).formatToParts(instant)
  const valueOf = (type: string): string => parts.find((part) => part.type === type)?.value ?? ''
  return `${valueOf('year').padStart(4, '0')}-${valueOf('month')}-${valueOf('day')}`
}

/** Whether a text is a day that there is, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

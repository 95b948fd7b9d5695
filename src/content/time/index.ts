/** Days, hours and periods, on the clocks of a time zone and in the words of a language. */
export { calendarDay, isMidnight } from './calendar-day.ts'
export { warnClockChange } from './clock-changes.ts'
export { daysLeftIn } from './countdown.ts'
export { hasDatePhrases } from './date-phrases.ts'
export { formatFullRange, formatRange, isTimeZone, isoInterval, lastInstant } from './dates.ts'
export { saysOpenEnds } from './open-ends.ts'
export { type PhaseName, type Window, atPhase, toldLike, windowsOf, wordedPhase } from './phases.ts'
export { clockTime, offsetAt, readTime } from './written-time.ts'

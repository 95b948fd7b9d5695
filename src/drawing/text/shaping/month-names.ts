import { dateFormat } from '../../../content/text/index.ts'

const days = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 15)))

/** How a language writes its months: long and short, beside a day and alone, longest first and fit for a pattern. */
export function monthNames(language: string): string[] {
  const names = new Set<string>()
  for (const month of ['long', 'short'] as const) {
    const written = { month, timeZone: 'UTC', calendar: 'gregory' }
    const alone = dateFormat(language, written)
    const dated = dateFormat(language, { day: 'numeric', ...written })
    for (const day of days) {
      for (const format of [alone, dated]) {
        const name = format
          .formatToParts(day)
          .find(({ type }) => type === 'month')
          ?.value.replace(/\.$/, '')
        if (name !== undefined && /\p{L}{3}/u.test(name)) names.add(name)
      }
    }
  }
  return [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
}

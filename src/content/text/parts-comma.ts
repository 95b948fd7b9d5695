const scriptOf = (locale: string): string => new Intl.Locale(locale).maximize().script ?? ''

/** Scripts that write a date and its time with a space between them. */
const unparted = new Set(['Hans', 'Hant', 'Jpan', 'Kore'])

/** Arabic script has a comma of its own; a Latin one in its midst looks broken. */
export const commaOf = (locale: string): string => (scriptOf(locale) === 'Arab' ? '\u060c' : ',')

/** What stands between a date and its hours: ", ", "، " or a space. */
export const partsComma = (locale: string): string => (unparted.has(scriptOf(locale)) ? ' ' : `${commaOf(locale)} `)

/** What may stand inside a tag, on one line: a "<" only where no markup can begin with it. */
const inside = '(?:[^<\\n]|<(?=[\\s=\\d]))'
const within = (open: string, close: string): string => `${open}${inside}{1,300}?${close}`

/**
 * A pattern for the tags that sending services put a reader's own values in for: {{{x}}}, {{ x }} (Brevo, SendGrid, Klaviyo, Handlebars),
 * {% if x %} (Liquid, Brevo), *|X|* (Mailchimp), %%X%% (Salesforce), [[X]] (Mailjet's older ones).
 */
export const mergeTag = [
  within('\\{\\{\\{', '\\}\\}\\}'),
  within('\\{\\{', '\\}\\}'),
  within('\\{%', '%\\}'),
  within('\\*\\|', '\\|\\*'),
  `%%(?=\\S)[^%<\\n]{0,98}[^%<\\s]%%`,
  within('\\[\\[', '\\]\\]'),
].join('|')

const pattern = new RegExp(mergeTag, 'g')

/** The merge tags of a text, in reading order. */
export function mergeTagsIn(text: string): string[] {
  return text.match(pattern) ?? []
}

/** Signs that people may mean as they stand, [[like these]], unless a name and a colon begin them: [[data:first_name]]. */
export const mayBeMeant = (tag: string): boolean => tag.startsWith('[[') && !/^\[\[\s*\w+:/.test(tag)

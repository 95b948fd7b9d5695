export type ColourScheme = 'light' | 'dark'

const ASKS = /\(prefers-color-scheme:\s*(light|dark)\)/g
/** A frame is never without width. */
const [ALWAYS, NEVER] = ['(min-width: 0px)', '(max-width: 0px)']

/** Whether a page has another form for the dark. */
export const hasDarkForm = (page: string): boolean => /prefers-color-scheme:\s*dark/.test(page)

/**
 * Shows a page as a mail program does that is light or dark, whatever the system of whoever looks. The browser has read the page's rules; what
 * they ask is answered there, from outside, since nothing of the page may run.
 */
export function wearScheme(page: Document, scheme: ColourScheme): void {
  page.documentElement.style.setProperty('color-scheme', scheme, 'important')
  for (const { cssRules } of page.styleSheets) answer(cssRules, scheme)
}

function answer(rules: CSSRuleList, scheme: ColourScheme): void {
  for (const rule of rules) {
    if (isMedia(rule)) {
      const { media } = rule
      media.mediaText = media.mediaText.replace(ASKS, (_, asked: string) => (asked === scheme ? ALWAYS : NEVER))
    }
    if (isGroup(rule)) answer(rule.cssRules, scheme)
  }
}

// The classes of a frame's rules are its own: they are no instances of those here.
const isGroup = (rule: CSSRule): rule is CSSGroupingRule => 'cssRules' in rule
const isMedia = (rule: CSSRule): rule is CSSMediaRule => isGroup(rule) && 'media' in rule

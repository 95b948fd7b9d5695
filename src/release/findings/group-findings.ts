import type { Finding, Rule } from '../../content/findings/index.ts'
import type { PlacedFinding, Seen } from './placed-findings.ts'

/** All that something is said of; each name once, in the order of the release. No sizes and formats: said of the touchpoint whatever they are. */
export interface FindingScope {
  readonly phases: readonly string[]
  readonly touchpoints: readonly string[]
  readonly locales: readonly string[]
  readonly sizes: readonly string[]
  readonly formats: readonly string[]
}

/** One wording of a cause, with its figures: a text is too long by more in one language than in another. */
export interface FindingCase extends FindingScope, Pick<Finding, 'message' | 'expected' | 'actual'> {
  /** Where to look at it, in which touchpoint and locale; absent where nothing was drawn. */
  readonly seen?: Seen & Pick<PlacedFinding, 'touchpoint' | 'locale'>
}

/** Findings that one change would mend: the same rule about the same text or place, in whatever languages, sizes and formats. */
export interface FindingGroup extends FindingScope, Pick<PlacedFinding, 'rule' | 'severity'>, Partial<Pick<Rule, 'title' | 'whatToDo'>> {
  /** The text to change without its language, "campaign.summary"; else the place without its size. */
  readonly at: string
  /** At least one; that which is furthest from what it should be comes first, since who mends it mends the others. */
  readonly cases: readonly FindingCase[]
}

const rank: Readonly<Record<Finding['severity'], number>> = { blocker: 0, warning: 1, info: 2 }

/**
 * Findings by their cause, blockers first. Pure; every finding is in one group, and there in one case.
 * @param ruleNamed the rule of a name; a group of one that is not known has no title
 */
export function groupFindings(placed: readonly PlacedFinding[], ruleNamed: (name: string) => Rule | undefined): FindingGroup[] {
  return alike(placed, ({ rule, severity, ...where }) => [rule, severity, causeOf(where)])
    .map(([first, ...others]): FindingGroup => {
      const all = [first, ...others]
      const cases = alike(all, ({ message, expected, actual }) => [message, expected, actual]).map(caseOf)
      const worstFirst = cases.toSorted((a, b) => gapOf(b) - gapOf(a))
      const { rule, severity } = first
      return { rule, severity, ...wordsOf(ruleNamed(rule)), at: causeOf(first), ...scopeOf(all), cases: worstFirst }
    })
    .toSorted((a, b) => rank[a.severity] - rank[b.severity])
}

const wordsOf = (rule: Rule | undefined) => rule && { title: rule.title, whatToDo: rule.whatToDo }

type Some<Item> = [Item, ...Item[]]

/** Items with equal keys together, in the order of the first of each. */
function alike<Item>(items: readonly Item[], keyOf: (item: Item) => readonly unknown[]): Some<Item>[] {
  const found = new Map<string, Some<Item>>()
  for (const item of items) {
    const key = JSON.stringify(keyOf(item))
    const there = found.get(key)
    if (there) there.push(item)
    else found.set(key, [item])
  }
  return [...found.values()]
}

/** The field or place without the size and the language that stand in it ("photo 300x250", "campaign.summary.bg"). */
function causeOf({ field, place, size, locale }: Pick<PlacedFinding, 'field' | 'place' | 'size' | 'locale'>): string {
  const parts = (field ?? place).split(/[\s.]+/)
  return parts.filter((part) => part !== size && part !== locale).join('.')
}

/** How many times too much or too little the first figure is, as a logarithm; 0 without figures. */
function gapOf({ expected, actual }: Pick<Finding, 'expected' | 'actual'>): number {
  const [wanted, found] = [expected, actual].map((text) => Number(/\d+(\.\d+)?/.exec(text ?? '')?.[0]))
  if (!wanted || found === undefined || Number.isNaN(found)) return 0
  return Math.abs(Math.log(Math.max(found, Number.MIN_VALUE) / wanted))
}

function caseOf(all: Some<PlacedFinding>): FindingCase {
  const [{ message, expected, actual }] = all
  // A picture is looked at more easily than what has to be unpacked.
  const drawn = all.filter(({ seen }) => seen !== undefined)
  const best = drawn.find(({ seen }) => seen?.type.startsWith('image/')) ?? drawn[0]
  return {
    message,
    ...(expected === undefined ? {} : { expected }),
    ...(actual === undefined ? {} : { actual }),
    ...scopeOf(all),
    ...(best?.seen && { seen: { ...best.seen, touchpoint: best.touchpoint, locale: best.locale } }),
  }
}

function scopeOf(all: readonly PlacedFinding[]): FindingScope {
  const names = (of: 'phase' | 'touchpoint' | 'locale' | 'size' | 'format') =>
    [...new Set(all.map((placed) => placed[of]))].filter((name) => name !== '')
  return {
    phases: names('phase'),
    touchpoints: names('touchpoint'),
    locales: names('locale'),
    sizes: names('size'),
    formats: names('format'),
  }
}

import { plainErrors, type Problem, problemAt } from '../findings/index.ts'
import { problemsOf } from './read-document.ts'
import { campaignDocument, type CampaignDocument } from '../schema/index.ts'

/** A document that is still being written, without what could not be read of it. */
export interface Mended {
  /** Undefined where too little is left of it. */
  readonly document: CampaignDocument | undefined
  /** What was left out, and why. */
  readonly problems: readonly Problem[]
  /** A path in the mended document as it was in the one given: rows that were left out move those behind them. */
  asGiven(path: string): string
}

type Tree = Record<string, unknown>
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null

/** Each round leaves something out, or the last. A row whose field was half typed takes two. */
const ROUNDS = 20
/** Stands for a row that is left out until its list closes up. */
const GONE = Symbol('gone')
/** What a campaign is called before it has been given a name: no release bears it. */
const UNNAMED = 'preview'

/**
 * Reads a document that somebody is writing: what does not fit the schema is left out, so that the rest can be shown, and said at its place.
 * Whether what is left makes sense is for `checkDocument` to say. Pure.
 */
export function parseDraft(value: unknown): Mended {
  const draft: unknown = structuredClone(value)
  const rows = new Map<string, readonly number[]>()
  let problems: readonly Problem[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const read = campaignDocument.safeParse(named(draft), plainErrors)
    if (read.success) return { document: read.data, problems, asGiven: (path) => given(path, rows) }
    // Later rounds complain of what the first has left out.
    if (round === 0) problems = problemsOf(read.error)
    const paths = read.error.issues.map(({ path }) => path.map(String))
    if (!paths.every((path) => leaveOut(draft, path))) break
    closeUp(draft, '', rows)
  }
  return { document: undefined, problems, asGiven: (path) => given(path, rows) }
}

/** A campaign with what it cannot be read without: a headline is asked for where it stands, and a slug is made when it is saved. */
function named(draft: unknown): unknown {
  const campaign = isTree(draft) ? draft.campaign : undefined
  if (!isTree(campaign)) return draft
  if (typeof campaign.slug !== 'string' || campaign.slug === '') campaign.slug = UNNAMED
  campaign.headline ??= {}
  return draft
}

/** Takes a value out, or what holds it where it is not there. False where nothing can be taken out without losing all. */
function leaveOut(draft: unknown, path: readonly string[]): boolean {
  const [parent, name] = [path.slice(0, -1), path.at(-1)]
  if (name === undefined || parent.length === 0) return false
  let holder: unknown = draft
  for (const step of parent) {
    holder = isTree(holder) ? holder[step] : undefined
    // It went with what held it.
    if (holder === GONE || holder === undefined) return true
  }
  if (!isTree(holder)) return leaveOut(draft, parent)
  if (holder[name] === GONE) return true
  if (holder[name] === undefined) return leaveOut(draft, parent)
  if (Array.isArray(holder)) holder[Number(name)] = GONE
  else Reflect.deleteProperty(holder, name)
  return true
}

/** Closes the gaps in all lists, and remembers which row each of the rest was. */
function closeUp(value: unknown, path: string, rows: Map<string, readonly number[]>): void {
  if (!isTree(value)) return
  if (Array.isArray(value) && value.includes(GONE)) {
    const before = rows.get(given(path, rows)) ?? value.map((_, index) => index)
    const left = value.flatMap((row, index) => (row === GONE ? [] : [index]))
    rows.set(
      given(path, rows),
      left.map((index) => before[index] ?? index),
    )
    // Rows only move up, so none is read after it was written over.
    for (const [to, from] of left.entries()) value[to] = value[from] as unknown
    value.length = left.length
  }
  for (const [name, inner] of Object.entries(value)) closeUp(inner, path === '' ? name : `${path}.${name}`, rows)
}

function given(path: string, rows: ReadonlyMap<string, readonly number[]>): string {
  const steps: string[] = []
  for (const step of path.split('.')) {
    const known = rows.get(steps.join('.'))
    steps.push(known ? String(known[Number(step)] ?? step) : step)
  }
  return steps.join('.')
}

/**
 * Problems of a mended document at their places in the one given, with what was left out; each place and message once. Beside what was left
 * out nothing else is complained of: a previous price may miss the price that is half typed.
 */
export function allProblems({ problems, asGiven }: Mended, found: readonly Problem[]): Problem[] {
  const open = new Set(problems.map(({ path }) => groupOf(path)))
  const placed = found.map(({ path, severity, message }) => problemAt(asGiven(path), severity, message))
  const all = [...problems, ...placed.filter(({ path }) => !open.has(groupOf(path)))]
  return [...new Map(all.map((problem) => [`${problem.path} ${problem.message}`, problem])).values()]
}

/** "campaign.offer" for all that an offer says. */
const groupOf = (path: string): string => path.split('.').slice(0, 2).join('.')

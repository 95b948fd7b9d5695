import type { DraftProblems, PreviewLine } from '../../collections/campaigns/index.ts'
import type { CardPlace, DrawnCard, Wall } from '../../preview/index.ts'

/** What of a draft is to be seen. */
export interface PreviewDraft {
  /** The language of the form, in which `data` is; undefined in a host without localization. */
  readonly locale: string | undefined
  readonly data: Readonly<Record<string, unknown>>
  readonly show: { readonly locale?: string | undefined; readonly phase?: string | undefined }
}

/** A card as far as it is known: what was drawn last stays until it is drawn anew. */
export interface CardState {
  readonly drawn?: DrawnCard | undefined
  readonly failure?: string | undefined
  /** False while a newer one is drawn. */
  readonly isCurrent: boolean
}

export interface PreviewState {
  readonly wall: Wall | undefined
  readonly problems: DraftProblems['problems']
  /** By `cardId`. */
  readonly cards: ReadonlyMap<string, CardState>
  /** Something is asked for and not there yet. */
  readonly isBusy: boolean
  /** Why nothing comes; undefined while all is well. */
  readonly failure: string | undefined
}

/** Asks the server, which answers line by line. */
export type AskPreview = (body: object, signal: AbortSignal) => AsyncIterable<PreviewLine>

/** Keeps a wall up to date with what somebody types, and draws what they look at. */
export interface PreviewFeed {
  state(): PreviewState
  subscribe(changed: () => void): () => void
  /** Shows this draft from now on. What was asked of an older one is given up. */
  show(draft: PreviewDraft): void
  /** Tells whether a card is in sight. */
  look(place: CardPlace, isInSight: boolean): void
  /** Asks whether anything of it is live by now; what is seen stays. */
  refresh(): void
  /** Asks for all anew, after a failure. */
  retry(): void
  close(): void
}

export const cardId = ({ touchpoint, size, format }: CardPlace): string => `${touchpoint} ${size} ${format}`

/** So many outputs are remembered: who switches a language or takes a word back sees them at once. */
const REMEMBERED = 80
/** Cards that one question asks for at most; what else is in sight is asked for after them. */
const AT_ONCE = 40
/** What comes into sight within so many ms is asked for together. */
const TOGETHER = 40
const nothing: PreviewState = { wall: undefined, problems: [], cards: new Map(), isBusy: false, failure: undefined }

export function createPreviewFeed(ask: AskPreview): PreviewFeed {
  let state = nothing
  let draft: PreviewDraft | undefined
  /** Aborted when the draft changes. */
  let asked = new AbortController()
  let open = 0
  const inSight = new Map<string, CardPlace>()
  /** Cards that this draft has asked for. */
  const wanted = new Set<string>()
  const remembered = new Map<string, DrawnCard>()
  const listeners = new Set<() => void>()

  const change = (to: Partial<PreviewState>): void => {
    state = { ...state, ...to }
    for (const heard of listeners) heard()
  }
  const changeCard = (place: CardPlace, card: CardState): void => change({ cards: new Map(state.cards).set(cardId(place), card) })

  const remember = (card: DrawnCard): void => {
    remembered.delete(card.key)
    remembered.set(card.key, card)
    const [oldest] = remembered.keys()
    if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest)
  }
  const take = (line: PreviewLine): void => {
    switch (line.kind) {
      case 'problems':
        return change({ problems: line.problems })
      case 'wall':
        return change({ wall: line })
      case 'card':
        remember(line)
        return changeCard(line, { drawn: line, isCurrent: true })
      case 'same': {
        const known = remembered.get(line.key)
        if (known) return changeCard(line, { drawn: { ...known, isLive: line.isLive }, isCurrent: true })
        // Forgotten while the answer was on its way: it is asked for again.
        wanted.delete(cardId(line))
        return
      }
      case 'failed':
        return changeCard(line, { failure: line.message, isCurrent: true })
      case 'broken':
        return change({ failure: line.message })
    }
  }

  const askFor = async (draw: readonly CardPlace[]): Promise<void> => {
    if (!draft) return
    const { signal } = asked
    for (const place of draw) wanted.add(cardId(place))
    open += 1
    change({ isBusy: true, failure: undefined })
    try {
      for await (const line of ask({ ...draft, draw, has: [...remembered.keys()] }, signal)) {
        if (signal.aborted) return
        take(line)
      }
    } catch (error) {
      if (!signal.aborted) change({ failure: error instanceof Error ? error.message : String(error) })
    } finally {
      open -= 1
      if (open === 0) change({ isBusy: false })
    }
    if (!signal.aborted && state.failure === undefined) askForUnseen()
  }
  const unseen = (): CardPlace[] => [...inSight.values()].filter((place) => !wanted.has(cardId(place))).slice(0, AT_ONCE)
  const askForUnseen = (): void => {
    const draw = unseen()
    if (draft && draw.length > 0) void askFor(draw)
  }

  const begin = (): void => {
    asked.abort()
    asked = new AbortController()
    wanted.clear()
    change({ cards: new Map([...state.cards].map(([id, card]) => [id, { ...card, isCurrent: false }])) })
    void askFor(unseen())
  }
  let looking = false

  return {
    state: () => state,
    subscribe(changed) {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
    show(next) {
      if (draft && JSON.stringify(draft) === JSON.stringify(next)) return
      draft = next
      begin()
    },
    look(place, isInSight) {
      if (isInSight) inSight.set(cardId(place), place)
      else inSight.delete(cardId(place))
      if (looking) return
      looking = true
      // All that one scroll brings into sight is asked for at once.
      setTimeout(() => {
        looking = false
        askForUnseen()
      }, TOGETHER)
    },
    refresh: () => void askFor([...inSight.values()].slice(0, AT_ONCE)),
    retry: begin,
    close: () => asked.abort(),
  }
}

import type { Outcome } from './outcome.ts'
import { owns } from './owns.ts'
import { releaseCampaign } from './release-campaign.ts'
import { settleHistory } from './settle.ts'
import { inTurn } from '../render/index.ts'
import { createMemory, type ReconcilerPorts } from './work.ts'
import { withdraw } from './withdraw.ts'

export interface RunOptions {
  /** Look at every stored byte of what is live, although nothing changed, and mend what is damaged: at boot. */
  readonly verify?: boolean
  /** The same, of these campaigns only: something of theirs was found to be damaged. */
  readonly mend?: ReadonlySet<string>
  /** Try blocked releases again although nothing of theirs changed: after a change, not on the timer. */
  readonly retry?: boolean
  /** Begin nothing new once it is aborted; what was done is found again by the next run. */
  readonly signal?: AbortSignal
  /** Hears of each campaign whose live release has changed, while the run goes on with others. */
  readonly onMoved?: (outcome: Outcome) => void
  /** Hears of a campaign that another run is at, which is left to be looked at again when that is done. Default: it is waited for. */
  readonly onBusy?: (campaign: string, done: Promise<unknown>) => void
}

export interface Reconciler {
  /** Closes the difference between what should be live and what is. Idempotent; may be killed at any instant or run twice at once. */
  run(options?: RunOptions): Promise<Outcome[]>
}

/** Campaigns that one run looks at beside each other, so that one that is long in drawing holds up no other. */
const BESIDE = 3
/** How often a run begins again because another reconciler was faster. */
const ROUNDS = 3

export function createReconciler(ports: ReconcilerPorts): Reconciler {
  const memory = createMemory()
  /** Of two runs that want the same campaign, the later finds what the earlier drew. */
  const oneAtATime = inTurn()
  const pass = async (options: RunOptions): Promise<Outcome[]> => {
    const work = {
      ...ports,
      retry: options.retry ?? false,
      signal: options.signal,
      memory,
    }
    // Pointers are read before the campaigns: who moves a pointer after this has read a campaign at least as new, and makes our move fail.
    const pointers = new Map((await ports.pointers.all()).map((pointer) => [pointer.campaign, pointer]))
    const campaigns = await ports.authored.campaigns()
    const published = new Map(campaigns.map((campaign) => [campaign.slug, campaign]))
    const one = async (slug: string, work: () => Promise<Outcome>): Promise<Outcome> => {
      const outcome = await oneAtATime.run(slug, () => guarded(slug, work))
      if (outcome.result === 'released' || outcome.result === 'withdrawn') options.onMoved?.(outcome)
      return outcome
    }
    const outcomes: (Outcome | undefined)[] = campaigns.map(() => undefined)
    const left = [...campaigns.entries()]
    let done = 0
    const lane = async (): Promise<void> => {
      for (let next = left.shift(); next !== undefined && !options.signal?.aborted; next = left.shift()) {
        const [at, campaign] = next
        const { slug } = campaign
        const verify = options.verify || options.mend?.has(slug) || false
        const busy = options.onBusy && oneAtATime.busy(slug)
        if (busy) options.onBusy?.(slug, busy)
        else outcomes[at] = await one(slug, async () => releaseCampaign(campaign, pointers.get(slug), { ...work, verify }))
        done += 1
        if (options.verify) ports.onProgress?.({ what: 'campaigns', done, of: campaigns.length })
      }
    }
    await Promise.all(Array.from({ length: BESIDE }, lane))
    const looked = outcomes.filter((outcome) => outcome !== undefined)
    if (options.signal?.aborted) return looked
    for (const pointer of pointers.values()) {
      const campaign = published.get(pointer.campaign)
      if (pointer.state === 'live' && !(campaign && owns(campaign, pointer)))
        looked.push(await one(pointer.campaign, () => withdraw(pointer, ports)))
    }
    return looked
  }
  return {
    async run(options = {}) {
      const last = new Map<string, Outcome>()
      for (let round = 0; round < ROUNDS; round += 1) {
        for (const outcome of await pass(options)) {
          const before = last.get(outcome.campaign)
          // What an earlier round did is not undone by finding it done.
          if (!before || before.result === 'overtaken' || outcome.result !== 'unchanged') last.set(outcome.campaign, outcome)
        }
        if (![...last.values()].some(({ result }) => result === 'overtaken')) break
      }
      await settleHistory(ports)
      return [...last.values()]
    },
  }
}

/** One campaign's trouble is not another's. */
async function guarded(campaign: string, work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work()
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { campaign, result: 'failed', release: 0, problems: [{ message }], rendered: 0, reused: 0 }
  }
}

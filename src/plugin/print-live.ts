import type { PrintAnswer } from '../runtime/index.ts'
import type { Live } from '../delivery/index.ts'
import { exportPrintRun, PrintError, type PrintOrder, type PrintPorts } from '../release/index.ts'

/** Exports the next edition of what is live of a campaign. */
export function printLive({ live, ...ports }: PrintPorts & { readonly live: Live }) {
  return async (slug: string, order: PrintOrder): Promise<PrintAnswer> => {
    // Another process may have moved the pointer since this one looked, and paper is not called back.
    await live.refresh()
    const campaign = live.table.campaigns.get(slug)
    if (campaign?.state !== 'live') return { refused: 'Nothing of this campaign is live, so there is nothing to print. Publish it first.' }
    try {
      return { run: await exportPrintRun(order, campaign.manifest, ports) }
    } catch (error) {
      if (error instanceof PrintError) return { refused: error.message }
      throw error
    }
  }
}

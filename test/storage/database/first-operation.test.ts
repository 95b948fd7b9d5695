import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { mongooseAdapter } from '@payloadcms/db-mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CampaignDocument } from '../../../src/content/schema/snapshot.ts'
import { importDocument } from '../../../src/storage/documents/import-document.ts'
import { databases, newMongo, startHost, type Host } from '../../collections/a-host.ts'
import { withoutCyan } from '../../fixtures/colour-profiles.ts'
import { restaurantDocument } from '../../fixtures/index.ts'

/** A command as the driver reports it. */
interface Command {
  readonly requestId: number
  readonly command: {
    readonly txnNumber?: unknown
    readonly lsid?: { readonly id: { toString(encoding: 'hex'): string } }
    readonly startTransaction?: true
  }
}

const mongo = databases.find(({ name }) => name === 'MongoDB')

describe.skipIf(mongo?.missing !== undefined)('a transaction on MongoDB', () => {
  let host: Host
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'leitmotif-transactions-'))
    await writeFile(join(folder, 'press.icc'), withoutCyan())
    host = await startHost({ db: () => newMongo({ monitorCommands: true }) })
  })
  afterAll(async () => {
    await host.stop()
    await rm(folder, { recursive: true, force: true })
  })

  /** A campaign whose brand has two printers of its own. */
  function withPrinter(): CampaignDocument {
    const document = restaurantDocument()
    const colourProfile = { asset: { file: 'press.icc' }, identifier: 'FOGRA51', description: 'Offset on premium coated paper' }
    const printer = {
      label: 'The printer at the corner',
      bleed: 5,
      inkLimit: 260,
      marks: true,
      registration: false,
      colourBar: true,
      photos: 'rgb',
    } as const
    return {
      ...document,
      brand: {
        ...document.brand,
        logos: {},
        key: 'importer',
        printProfiles: [
          { ...printer, name: 'corner-shop', colourProfile },
          { ...printer, name: 'plain', colourProfile },
        ],
      },
      campaign: { ...document.campaign, images: [] },
      touchpoints: document.touchpoints
        .filter(({ channel }) => channel === 'flyer')
        .map((touchpoint) => ({ ...touchpoint, printProfile: 'corner-shop' })),
    }
  }

  /** What was sent while the server had not yet begun the transaction that it belongs to, of all that `work` did. */
  async function sentTooEarly(work: () => Promise<unknown>): Promise<{ transactions: number; early: number }> {
    const client = (host.payload.db as unknown as ReturnType<ReturnType<typeof mongooseAdapter>['init']>).connection.getClient()
    const beginning = new Map<number, string>()
    const starting = new Set<string>()
    const seen = { transactions: 0, early: 0 }
    const started = ({ requestId, command }: Command) => {
      if (command.txnNumber === undefined || command.lsid === undefined) return
      const transaction = `${command.lsid.id.toString('hex')} ${String(command.txnNumber)}`
      if (starting.has(transaction)) seen.early += 1
      if (command.startTransaction !== true) return
      seen.transactions += 1
      starting.add(transaction)
      beginning.set(requestId, transaction)
    }
    const ended = ({ requestId }: { readonly requestId: number }) => {
      const transaction = beginning.get(requestId)
      if (transaction !== undefined) starting.delete(transaction)
    }
    client
      .on('commandStarted', started as never)
      .on('commandSucceeded', ended)
      .on('commandFailed', ended)
    await work()
    client
      .off('commandStarted', started as never)
      .off('commandSucceeded', ended)
      .off('commandFailed', ended)
    return seen
  }

  it('is begun by one operation alone, whatever a document brings', async () => {
    const { transactions, early } = await sentTooEarly(() => importDocument(host.payload, withPrinter(), folder, {}))
    expect(transactions).toBeGreaterThanOrEqual(5)
    expect(early).toBe(0)
  })
})

import { fork } from 'node:child_process'
import type { Example } from './example.ts'
import { memorySettings } from '../../scripts/memory.mjs'
import type { Row } from './row.ts'

/** What the process with the renders in it says, in MB. */
export interface MemorySaid {
  readonly early: number
  readonly late: number
  readonly peak: number
}

/**
 * Memory of a process that draws on two cores, as many pictures at once as a thread takes, over 2,000 renders, and of one that draws A5 print flyers one after
 * another, with the settings that the hub starts with.
 */
export async function memoryRows({ file }: Example): Promise<Row[]> {
  const { early, late, peak } = await saidOf(file, 'campaign')
  const flyers = await saidOf(file, 'flyers')
  return [
    { what: 'memory while two cores draw, at most', figures: { peak }, unit: 'MB', value: peak, goal: { atMost: 450 } },
    {
      what: 'memory after 2,000 renders',
      figures: { 'after 500': early, 'after 2,000': late },
      unit: 'MB',
      value: late / early,
      goal: { atMost: 1.1 },
    },
    {
      what: 'memory after 200 A5 print flyers',
      figures: { peak: flyers.peak, 'after 200': flyers.late },
      unit: 'MB',
      value: flyers.late,
      goal: { atMost: 200 },
    },
  ]
}

async function saidOf(file: string, what: 'campaign' | 'flyers'): Promise<MemorySaid> {
  const child = fork('test/bench/memory-process.mjs', [file, what], { execArgv: [], env: { ...memorySettings, ...process.env } })
  return new Promise<MemorySaid>((resolve, reject) => {
    child.once('message', (message) => resolve(message as MemorySaid))
    child.once('exit', (code) => reject(new Error(`the process with the renders in it ended with ${String(code)}`)))
  })
}

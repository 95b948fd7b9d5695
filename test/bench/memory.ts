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

/** Memory of a process that draws on two cores, two pictures at once, over 2,000 renders, with the settings that the hub starts with. */
export async function memoryRows({ file }: Example): Promise<Row[]> {
  const child = fork('test/bench/memory-process.mjs', [file], { execArgv: [], env: { ...memorySettings, ...process.env } })
  const said = await new Promise<MemorySaid>((resolve, reject) => {
    child.once('message', (message) => resolve(message as MemorySaid))
    child.once('exit', (code) => reject(new Error(`the process with the renders in it ended with ${String(code)}`)))
  })
  const { early, late, peak } = said
  return [
    { what: 'memory while two cores draw, at most', figures: { peak }, unit: 'MB', value: peak, goal: { atMost: 450 } },
    {
      what: 'memory after 2,000 renders',
      figures: { 'after 500': early, 'after 2,000': late },
      unit: 'MB',
      value: late / early,
      goal: { atMost: 1.1 },
    },
  ]
}

import type { Sources } from '../../channels/contract/index.ts'
import { type ChannelSet, type Failure, failureOf, messageOf, SourceError } from '../ports/index.ts'
import type { RenderView } from './render-view.ts'

/** What a task works with, wherever it is done. */
export interface Tools {
  readonly sources: Sources
  readonly channels: ChannelSet
  readonly renderView: RenderView
}

/** Work that gives plain data for plain data. It is posted to threads by its name, since functions cannot be. */
export interface Task<Input, Output> {
  readonly name: string
  /** `drawing` keeps a thread busy for long; `composing` is short and waits for no picture. */
  readonly kind: 'drawing' | 'composing'
  run(input: Input, tools: Tools): Output | Promise<Output>
}

export type TaskResult<Output> = { readonly ok: true; readonly output: Output } | { readonly ok: false; readonly failure: Failure }

/** Does a task, turning whatever it throws into a failure that survives being posted between threads. */
export async function runTask<Input, Output>(task: Task<Input, Output>, input: Input, tools: Tools): Promise<TaskResult<Output>> {
  const sources: Sources = {
    async read(sha256) {
      try {
        return await tools.sources.read(sha256)
      } catch (cause) {
        throw new SourceError(`The file ${sha256} could not be read: ${messageOf(cause)}`, { cause })
      }
    },
  }
  try {
    return { ok: true, output: await task.run(input, { ...tools, sources }) }
  } catch (error) {
    return { ok: false, failure: failureOf(error) }
  }
}

import { MessageChannel, type MessagePort } from 'node:worker_threads'
import type { Sources } from '../../channels/contract/index.ts'

interface Question {
  readonly sha256: string
}
type Answer = { readonly sha256: string; readonly bytes: Uint8Array } | { readonly sha256: string; readonly error: string }

/** A port through which a worker thread reads from this thread's sources, wherever those keep their bytes. The worker closes it when it is done. */
export function offerSources(sources: Sources): MessagePort & { readonly far: MessagePort } {
  const { port1, port2 } = new MessageChannel()
  port1.on('message', (question: Question) => {
    sources.read(question.sha256).then(
      (bytes) => port1.postMessage({ sha256: question.sha256, bytes } satisfies Answer),
      (error: unknown) =>
        port1.postMessage({ sha256: question.sha256, error: error instanceof Error ? error.message : String(error) } satisfies Answer),
    )
  })
  return Object.assign(port1, { far: port2 })
}

/** The worker's end of a port. */
interface AskedSources extends Sources {
  /** Closes the port once all that was asked for is answered: another task of the thread may wait for the same bytes. */
  close(): void
}

/** Reads by asking through the port. */
export function askSources(port: MessagePort): AskedSources {
  let isOver = false
  const waiting = new Map<string, { resolve(bytes: Uint8Array): void; reject(error: Error): void }[]>()
  port.on('message', (answer: Answer) => {
    const readers = waiting.get(answer.sha256) ?? []
    waiting.delete(answer.sha256)
    for (const reader of readers) {
      if ('bytes' in answer) reader.resolve(answer.bytes)
      else reader.reject(new Error(answer.error))
    }
    closeIfDone()
  })
  const closeIfDone = (): void => {
    if (isOver && waiting.size === 0) port.close()
  }
  return {
    close() {
      isOver = true
      closeIfDone()
    },
    read(sha256) {
      return new Promise((resolve, reject) => {
        if (isOver) return reject(new Error(`The task that asks for ${sha256} is over.`))
        const readers = waiting.get(sha256)
        if (readers) readers.push({ resolve, reject })
        else {
          waiting.set(sha256, [{ resolve, reject }])
          port.postMessage({ sha256 } satisfies Question)
        }
      })
    },
  }
}

/**
 * Why a task gave nothing. `source`: bytes could not be read; `thread`: no thread could be started. Neither is the task's fault: trying again may
 * help. `late`: it took too long.
 */
export interface Failure {
  readonly kind: 'template' | 'render' | 'source' | 'thread' | 'late'
  readonly message: string
  /** The template's file, line and column when one failed. */
  readonly template?: string
  readonly line?: number
  readonly column?: number
}

/** A file that was to be drawn with could not be read. */
export class SourceError extends Error {
  override readonly name = 'SourceError'
}

/** No thread could be started. */
export class ThreadError extends Error {
  override readonly name = 'ThreadError'
}

/** Work that took longer than it may. */
export class LateError extends Error {
  override readonly name = 'LateError'
  readonly limitMs: number
  constructor(limitMs: number) {
    super(`It took longer than ${limitMs} ms.`)
    this.limitMs = limitMs
  }
}

/** What an error says of itself: templates' errors carry file, line and column. */
export function failureOf(error: unknown): Failure {
  const message = messageOf(error)
  if (error instanceof SourceError) return { kind: 'source', message }
  if (error instanceof ThreadError) return { kind: 'thread', message }
  if (typeof error === 'object' && error !== null && 'file' in error && typeof error.file === 'string') {
    return { kind: 'template', message, template: error.file, ...numberAt(error, 'line'), ...numberAt(error, 'column') }
  }
  return { kind: 'render', message }
}

function numberAt<Key extends string>(error: object, key: Key): Partial<Record<Key, number>> {
  const value: unknown = Reflect.get(error, key)
  return typeof value === 'number' ? ({ [key]: value } as Record<Key, number>) : {}
}

/** What an error, or whatever was thrown, says. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

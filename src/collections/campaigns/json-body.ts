import type { PayloadRequest } from 'payload'

/** A body that is larger than it may be; the rest of it was not read. */
export class BodyTooLargeError extends Error {
  override readonly name = 'BodyTooLargeError'
  constructor(maxBytes: number) {
    super(`Send at most ${Math.floor(maxBytes / 1000)} KB.`)
  }
}

/** A request's body as JSON: undefined where it is none, a `BodyTooLargeError` where there is more of it than that. */
export async function jsonBody({ body }: Pick<PayloadRequest, 'body'>, maxBytes: number): Promise<unknown> {
  try {
    return JSON.parse(await textUpTo(body ?? null, maxBytes)) as unknown
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    if (error instanceof BodyTooLargeError) return error
    throw error
  }
}

async function textUpTo(body: ReadableStream<Uint8Array> | null, maxBytes: number): Promise<string> {
  const decoder = new TextDecoder()
  let [text, bytes] = ['', 0]
  if (body === null) return text
  for await (const chunk of body) {
    bytes += chunk.byteLength
    if (bytes > maxBytes) throw new BodyTooLargeError(maxBytes)
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

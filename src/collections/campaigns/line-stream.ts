/**
 * Answers with a line of JSON for each value, sent when it is there.
 * @param values its signal is aborted when nobody listens any more
 */
export function lineStream(values: (signal: AbortSignal) => AsyncGenerator<unknown>): Response {
  const gone = new AbortController()
  const lines = values(gone.signal)
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await lines.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`))
    },
    async cancel() {
      gone.abort(new Error('Nobody waits for this any more.'))
      await lines.return(undefined)
    },
  })
  // Whatever packs answers on their way would hold a line back until it has enough of them.
  return new Response(body, { headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store, no-transform' } })
}

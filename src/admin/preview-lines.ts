import type { PreviewLine } from '../collections/preview-endpoint.ts'

/**
 * Asks for a preview, and reads its lines as they come.
 * @throws Error with what the server says when it refuses, or does not answer.
 */
export async function* previewLines(address: string, body: object, signal: AbortSignal): AsyncGenerator<PreviewLine> {
  const response = await fetch(address, {
    method: 'POST',
    credentials: 'include',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal,
  })
  if (!response.ok) throw new Error(await refusalOf(response))
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    const lines = (rest + read.value).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield JSON.parse(line) as PreviewLine
  }
}

async function refusalOf(response: Response): Promise<string> {
  const said: unknown = await response.json().catch(() => undefined)
  const message: unknown = typeof said === 'object' && said !== null ? Reflect.get(said, 'message') : undefined
  return typeof message === 'string' ? message : `The server answered ${response.status}.`
}

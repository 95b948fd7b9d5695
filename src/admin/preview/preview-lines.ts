import type { PreviewLine } from '../../collections/campaigns/index.ts'
import { refusalIn } from '../requests/index.ts'

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
  if (!response.ok) throw new Error(await refusalIn(response))
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    const lines = (rest + read.value).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield JSON.parse(line) as PreviewLine
  }
}

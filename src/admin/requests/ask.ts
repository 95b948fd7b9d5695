/**
 * Asks an address for JSON, as whoever is signed in.
 * @throws Error with what the server says when it refuses, or that it cannot be reached
 */
export async function ask<Answer>(address: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(address, { credentials: 'include', ...init }).catch((cause: unknown) => {
    throw init.signal?.aborted ? cause : new Error('The server could not be reached. Try again.', { cause })
  })
  if (!response.ok) throw new Error(await refusalIn(response))
  return (await response.json()) as Answer
}

/** Posts JSON, and asks for the answer as JSON. @throws Error as `ask` does */
export const post = <Answer>(address: string, body: object): Promise<Answer> =>
  ask(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

/** What the server says against a request, in its own words where it has any: ours say it by themselves, Payload's in a list. */
export async function refusalIn(response: Response): Promise<string> {
  const said: unknown = await response.json().catch(() => undefined)
  const errors = memberOf(said, 'errors')
  const words = memberOf(said, 'message') ?? memberOf(Array.isArray(errors) ? errors[0] : undefined, 'message')
  return typeof words === 'string' ? words : `The server answered ${response.status}.`
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined

import { match } from 'path-to-regexp'
import type { Config, Endpoint } from 'payload'

type Answered = Pick<Endpoint, 'method' | 'path'>

/** What stands in an address in place of a parameter: some such, and whether a word may be one. */
interface Parameter {
  readonly words: readonly [string, string, string]
  readonly shape: RegExp
}
const FILE = `${'0a'.repeat(32)}.png`
const slugOrKey: Parameter = { words: ['park-festival', 'lanterns', '2026'], shape: /^[a-z0-9]+(-[a-z0-9]+)*$/ }
const parameters: Readonly<Record<string, Parameter>> = {
  ':code': { words: ['7k3m9xq2', 'abcdefgh', '22222222'], shape: /^[0-9a-hjkmnp-tv-z]{8}$/ },
  ':file': { words: [FILE, FILE, FILE], shape: /^[0-9a-f]{64}\.\w+$/ },
}

const segmentsOf = (path: string): string[] => path.split('/').filter((segment) => segment !== '')

/** Addresses of one pattern of ours, of which a host's pattern matches some if it matches any: with the words that it names itself, too. */
function addressesOf(ours: string, theirs: string): string[] {
  const named = segmentsOf(theirs)
  return ([0, 1, 2] as const).map((which) => {
    const segments = segmentsOf(ours).map((segment, position) => {
      if (!segment.startsWith(':')) return segment
      const { words, shape } = parameters[segment] ?? slugOrKey
      const own = named[position] ?? ''
      return shape.test(own) ? own : words[which]
    })
    return `/${segments.join('/')}`
  })
}

/** Whether a host's endpoint would be asked for what is ours: Payload takes the first of its endpoints whose pattern matches. */
function hides(theirs: Answered, ours: Answered): boolean {
  const matches = match(theirs.path)
  return theirs.method === ours.method && addressesOf(ours.path, theirs.path).some((address) => matches(address) !== false)
}

/** @throws Error when a collection or an endpoint of the host's would answer in place of an endpoint of ours. */
export function refuseTakenPaths({ collections = [], endpoints }: Config, ours: readonly Answered[]): void {
  for (const endpoint of ours) {
    const collection = collections.find(({ slug }) => slug === segmentsOf(endpoint.path)[0])
    const theirs = (endpoints || []).find((one) => hides(one, endpoint))
    if (!collection && !theirs) continue
    const hiding = collection ? `the collection "${collection.slug}"` : `the endpoint "${theirs?.path}", which would answer first`
    throw new Error(`leitmotif(): it answers "${endpoint.path}" below your API, where you have ${hiding}. Give that another path.`)
  }
}

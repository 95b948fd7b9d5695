import { problem, type Mount } from './problem.ts'

/** 400 for a query that asks for something that an address does not know, or twice for the same: it would otherwise be passed over without a word. */
export function unknownParameters(asked: Mount & { readonly url: URL }, known: readonly string[]): Response | undefined {
  const names = [...asked.url.searchParams.keys()]
  const unknown = [...new Set(names.filter((name) => !known.includes(name)))]
  const twice = [...new Set(names.filter((name, index) => known.includes(name) && names.indexOf(name) !== index))]
  if (unknown.length === 0 && twice.length === 0) return undefined
  const said = [
    ...(unknown.length > 0 ? [`It does not know ${unknown.map((name) => `"${name.slice(0, 50)}"`).join(', ')}.`] : []),
    ...(twice.length > 0 ? [`Give ${twice.map((name) => `"${name}"`).join(', ')} once.`] : []),
    known.length > 0 ? `This address takes ${known.join(', ')}.` : 'This address takes no query.',
  ]
  return problem(asked, 'unknown-parameter', said.join(' '), { unknown, twice, known })
}

import { Kind, Lexer, parse, Source, TokenKind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql'

/** Selections within selections. A campaign with its brand, the brand's logo and its sizes is seven deep; a client's introspection twelve. */
const MAX_DEPTH = 15
/** Fields under another name: each may ask for a whole collection again. */
const MAX_ALIASES = 20
/** Fields of all selections, those of a fragment as often as it is used. */
const MAX_FIELDS = 2_000

/**
 * How long a query may be, in tokens of the language, and how many values its variables may hold: the engine looks at each several times before it asks
 * who may. A stranger has next to nothing to ask; somebody who is signed in may send a document.
 */
const STRANGER = { tokens: 500, values: 100 }
const SIGNED_IN = { tokens: 3_000, values: 2_000 }

export interface QueryCost {
  readonly depth: number
  readonly aliases: number
  readonly fields: number
  /** Whether it asks what there is to ask. */
  readonly introspects: boolean
}

const NOTHING: QueryCost = { depth: 0, aliases: 0, fields: 0, introspects: false }

/**
 * What a GraphQL request asks for, without its schema. Each fragment is looked at once: one that uses another twice, and so on, doubles the
 * cost at each step, and an engine that follows them all never ends.
 */
function costOf(document: DocumentNode): QueryCost {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  const known = new Map<string, QueryCost>()
  const ofFragment = (name: string): QueryCost => {
    const found = known.get(name)
    if (found) return found
    // A fragment inside itself is refused by every validation; here it only must not go on for ever.
    known.set(name, NOTHING)
    const fragment = fragments.get(name)
    const cost = fragment ? of(fragment.selectionSet) : NOTHING
    known.set(name, cost)
    return cost
  }
  const of = (set: SelectionSetNode): QueryCost =>
    set.selections
      .map((selection): QueryCost => {
        if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value)
        if (selection.kind === Kind.INLINE_FRAGMENT) return of(selection.selectionSet)
        const inner = selection.selectionSet ? of(selection.selectionSet) : NOTHING
        return {
          depth: inner.depth + 1,
          aliases: inner.aliases + (selection.alias ? 1 : 0),
          fields: inner.fields + 1,
          introspects: inner.introspects || ['__schema', '__type'].includes(selection.name.value),
        }
      })
      .reduce(together, NOTHING)
  return document.definitions
    .map((definition) => (definition.kind === Kind.OPERATION_DEFINITION ? of(definition.selectionSet) : NOTHING))
    .reduce(together, NOTHING)
}

const together = (a: QueryCost, b: QueryCost): QueryCost => ({
  depth: Math.max(a.depth, b.depth),
  aliases: a.aliases + b.aliases,
  fields: a.fields + b.fields,
  introspects: a.introspects || b.introspects,
})

/** A request of GraphQL, as it came. */
export interface GraphQLRequest {
  readonly query: string
  readonly variables?: unknown
}

/** Why a request is not answered, if so: it costs too much, or asks for the schema and nobody is signed in. */
export function complaintAbout({ query, variables }: GraphQLRequest, isSignedIn: boolean): string | undefined {
  const most = isSignedIn ? SIGNED_IN : STRANGER
  if (valuesIn(variables) > most.values) return `The variables hold more than ${most.values} values.${isSignedIn ? '' : SIGN_IN}`
  try {
    if (isLonger(query, most.tokens)) return `This query is longer than ${most.tokens} names, values and signs.${isSignedIn ? '' : SIGN_IN}`
    const { depth, aliases, fields, introspects } = costOf(parse(query, { noLocation: true }))
    if (depth > MAX_DEPTH) return `Ask for at most ${MAX_DEPTH} levels of fields within fields.`
    if (aliases > MAX_ALIASES) return `This has ${aliases} aliases; use at most ${MAX_ALIASES}.`
    if (fields > MAX_FIELDS) return `This asks for ${fields} fields; ask for at most ${MAX_FIELDS}.`
    return introspects && !isSignedIn ? 'Sign in to see the schema.' : undefined
  } catch (error) {
    // What is no GraphQL is for the engine, which says where.
    if (error instanceof Error && error.name === 'GraphQLError') return undefined
    throw error
  }
}

const SIGN_IN = ' Who is signed in may send more.'

/** Counted without being parsed, and no further than the limit. */
function isLonger(query: string, most: number): boolean {
  const lexer = new Lexer(new Source(query))
  for (let tokens = 0; tokens <= most; tokens += 1) if (lexer.advance().kind === TokenKind.EOF) return false
  return true
}

const valuesIn = (value: unknown): number =>
  typeof value === 'object' && value !== null ? Object.values(value).reduce((sum: number, inner) => sum + 1 + valuesIn(inner), 0) : 0

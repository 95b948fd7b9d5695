import { Kind, parse, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql'

/** Selections within selections. A campaign with its brand, the brand's logo and its sizes is seven deep; a client's introspection twelve. */
const MAX_DEPTH = 15
/** Fields under another name: each may ask for a whole collection again. */
const MAX_ALIASES = 20
/** Fields of all selections, those of a fragment as often as it is used. */
const MAX_FIELDS = 2_000

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
export function costOf(document: DocumentNode): QueryCost {
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

/** Why a request is not answered, if so: it costs too much, or asks for the schema and nobody is signed in. */
export function complaintAbout(query: string, isSignedIn: boolean): string | undefined {
  const cost = costIn(query)
  if (cost === undefined) return undefined
  const { depth, aliases, fields, introspects } = cost
  if (depth > MAX_DEPTH) return `Ask for at most ${MAX_DEPTH} levels of fields within fields.`
  if (aliases > MAX_ALIASES) return `This has ${aliases} aliases; use at most ${MAX_ALIASES}.`
  if (fields > MAX_FIELDS) return `This asks for ${fields} fields; ask for at most ${MAX_FIELDS}.`
  if (introspects && !isSignedIn) return 'Sign in to see the schema.'
  return undefined
}

/** Undefined for what is no GraphQL: the engine says where. */
function costIn(query: string): QueryCost | undefined {
  try {
    return costOf(parse(query, { noLocation: true }))
  } catch (error) {
    // Deeper than the parser, which calls itself for each level, can go.
    if (error instanceof RangeError) return { ...NOTHING, depth: Infinity }
    if (error instanceof Error && error.name === 'GraphQLError') return undefined
    throw error
  }
}

/** Conditions of one question; a database looks at them one within another. SQLite ends at 1,000, and answers nothing else meanwhile. */
const MAX_CONDITIONS = 200
/** Values in the lists of all conditions: a selection of everything that a page of the admin can show is a tenth of it. */
const MAX_VALUES = 2_000
const MAX_SORTS = 20

interface Size {
  conditions: number
  values: number
}

/** Why a question is too large to be put to a database, if so: `where` and `joins` as they came, and what to sort by. */
export function tooLargeAQuestion({ where, joins, sort }: { where?: unknown; joins?: unknown; sort?: unknown }): string | undefined {
  const size: Size = { conditions: 0, values: 0 }
  measure([where, joins], size)
  if (size.conditions > MAX_CONDITIONS) return `This has ${size.conditions} conditions; ask with at most ${MAX_CONDITIONS}.`
  if (size.values > MAX_VALUES) return `The conditions list ${size.values} values; list at most ${MAX_VALUES}.`
  const sorts = partsOf(sort, ',')
  return sorts > MAX_SORTS ? `This sorts by ${sorts} fields; sort by at most ${MAX_SORTS}.` : undefined
}

function measure(part: unknown, size: Size): void {
  if (Array.isArray(part)) return part.forEach((inner) => measure(inner, size))
  if (typeof part !== 'object' || part === null) return
  for (const [key, inner] of Object.entries(part)) {
    if (typeof inner === 'object' && inner !== null && (!Array.isArray(inner) || key === 'and' || key === 'or')) measure(inner, size)
    else {
      // Each of its words is looked for by itself.
      size.conditions += key === 'like' || key === 'not_like' ? partsOf(inner, /\s+/) : 1
      size.values += partsOf(inner, ',')
    }
  }
}

/** How many there are in a list, which an address may write with separators. */
function partsOf(list: unknown, separator: string | RegExp): number {
  if (Array.isArray(list)) return list.length
  return typeof list === 'string' ? list.split(separator).length : 1
}

import { nearName } from '../text/index.ts'
import { type Problem, problemAt } from '../findings/index.ts'

type Tree = Readonly<Record<string, unknown>>
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null

function hint(name: string, known: readonly string[]): string {
  const near = nearName(name, known)
  return near === undefined ? 'Take it out.' : `Did you mean "${near}"?`
}

/**
 * Names in what was given that reading did not keep: a slip of the pen would otherwise lose words without a sound.
 * Names that begin with `$` are for editors and may stand anywhere.
 */
export function unknownKeys(given: unknown, read: unknown, path = ''): Problem[] {
  if (!isTree(given) || !isTree(read)) return []
  return Object.entries(given).flatMap(([name, value]) => {
    const at = path === '' ? name : `${path}.${name}`
    if (name.startsWith('$')) return []
    if (!Object.hasOwn(read, name)) return [problemAt(at, 'error', `There is no "${name}" here. ${hint(name, Object.keys(read))}`)]
    return unknownKeys(value, read[name], at)
  })
}

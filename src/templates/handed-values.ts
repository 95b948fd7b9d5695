import { nearName } from '../content/text/index.ts'
import type { Uses } from './check-tree.ts'
import { TemplateError } from './template-error.ts'

/** @throws TemplateError for a value that a template hands to a partial, and neither that nor one that it includes asks for */
export function refuseUnusedValues(parts: ReadonlyMap<string, { readonly uses: Uses; readonly file: string }>): void {
  const askedBy = (partial: string, seen: ReadonlySet<string> = new Set()): string[] => {
    const uses = seen.has(partial) ? undefined : parts.get(partial)?.uses
    return uses ? [...uses.asked, ...[...uses.partials].flatMap((inner) => askedBy(inner, new Set([...seen, partial])))] : []
  }
  for (const { uses, file } of parts.values()) {
    for (const { partial, name, loc } of uses.handed) {
      const asked = askedBy(partial)
      if (asked.includes(name)) continue
      const near = nearName(name, asked)
      const instead = near === undefined ? 'its first line says what it takes' : `did you mean "${near}"?`
      throw new TemplateError(`the partial "${partial}" takes no "${name}": ${instead}`, {
        file,
        line: loc.start.line,
        column: loc.start.column + 1,
      })
    }
  }
}

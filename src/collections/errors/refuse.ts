import { ValidationError, type PayloadRequest } from 'payload'
import type { Problem } from '../../content/findings/index.ts'
import { fieldName } from './field-name.ts'
import { placeOfProblem } from './problem-place.ts'
import { type CollectionName, slugsOf } from '../../storage/slugs/index.ts'

/**
 * Refuses a write that has errors, each said at its field.
 * @throws ValidationError unless all problems are warnings.
 */
export function refuseProblems(problems: readonly Problem[], collection: 'brands' | 'campaigns', req: PayloadRequest): void {
  const places = new Map<string, Set<string>>()
  for (const problem of problems.filter(({ severity }) => severity === 'error')) {
    const { path, message } = placeOfProblem(problem, collection, req)
    // A field shows one message, and several languages may lack the same text.
    places.set(path, (places.get(path) ?? new Set()).add(message))
  }
  refuseAt(Object.fromEntries([...places].map(([path, messages]) => [path, [...messages].join(' ')])), collection, req)
}

/** @throws ValidationError unless there is no complaint. */
export function refuseAt(complaints: Readonly<Record<string, string>>, name: CollectionName, req: PayloadRequest): void {
  const collection = slugsOf(req.payload)[name]
  const fields = req.payload.collections[collection]?.config.flattenedFields ?? []
  const errors = Object.entries(complaints).map(([path, message]) => ({ path, message, label: fieldName(path, fields, req) }))
  if (errors.length > 0) throw new ValidationError({ collection, errors, req }, req.t)
}

import type { AfterErrorHook } from 'payload'

interface Refusal {
  readonly data: Record<string, unknown>
  readonly status?: number
}

const isRefusal = (error: Error): error is Error & Refusal => {
  const data: unknown = Reflect.get(error, 'data')
  if (typeof data !== 'object' || data === null) return false
  if (error.name === 'ValidationError') return Array.isArray(Reflect.get(data, 'errors'))
  return Reflect.get(error, 'isPublic') === true && typeof Reflect.get(error, 'status') === 'number'
}

/**
 * Keeps in a refusal the fields, or the documents, that it names. Payload tells its errors by class, and a process that serves Next has two copies of each: a refusal thrown by
 * our hooks would lose the places it names, and the admin would show a message at no field.
 */
export const keepErrorPaths: AfterErrorHook = ({ error, result }) => {
  if (!isRefusal(error) || result?.errors.some(({ data }) => data)) return
  return { response: { errors: [{ name: error.name, data: error.data, message: error.message }] }, status: error.status ?? 400 }
}

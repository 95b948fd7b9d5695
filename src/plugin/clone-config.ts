/**
 * A copy of a config down to its leaves; functions stay the same. Payload writes into the configs it is given (without localization it takes
 * `localized` off every field), and a process may make several.
 */
export function cloneConfig<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map((inner: unknown) => cloneConfig(inner)) as Value
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]: [string, unknown]) => [key, cloneConfig(inner)])) as Value
}

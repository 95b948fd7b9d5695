import type { ReconcilerPorts } from '../../src/release/reconcile/work.ts'

type Stores = Pick<ReconcilerPorts, 'blobs' | 'renditions' | 'pointers' | 'releases' | 'links'>

/** Stores that call `stop` at their nth use: before the operation, or just after it took effect. `stop` must throw or end the process. */
export function stoppingAt({ blobs, renditions, pointers, releases, links }: Stores, nth: number, isAfter: boolean, stop: () => never) {
  let used = 0
  const wrap = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name)
        if (typeof value !== 'function') return value
        return async (...args: unknown[]) => {
          used += 1
          if (used > nth || (used === nth && !isAfter)) stop()
          const result: unknown = await Reflect.apply(value, target, args)
          if (used >= nth) stop()
          return result
        }
      },
    })
  return {
    stores: {
      blobs: wrap(blobs),
      renditions: wrap(renditions),
      pointers: wrap(pointers),
      releases: wrap(releases),
      links: wrap(links),
    } satisfies Stores,
    isStopped: () => used >= nth,
  }
}

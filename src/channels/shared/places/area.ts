/** A rectangle in user units; x is measured from the side where reading starts. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

type Hash = Readonly<Record<string, unknown>>

const percent = /^(-?\d+(?:\.\d+)?)%$/

/**
 * A length from a template: a number counts the layout's own units, of which one is `unit` user units; "40%" is a share of `whole`.
 * @throws RangeError naming the value at fault
 */
export function lengthOf(name: string, given: unknown, unit: number, whole: number): number {
  const share = typeof given === 'string' ? percent.exec(given)?.[1] : undefined
  if (share !== undefined) return (Number(share) / 100) * whole
  const value = typeof given === 'string' && given.trim() === '' ? Number.NaN : Number(given)
  if (!Number.isFinite(value)) throw new RangeError(`${name} must be a number or a share like "40%", not ${JSON.stringify(given)}`)
  return value * unit
}

/** One dimension: two of start, end and extent say it; what is missing reaches to the edges of the area. */
function span(hash: Hash, [start, end, extent]: readonly [string, string, string], from: number, whole: number, unit: number) {
  const read = (name: string): number | undefined => (hash[name] === undefined ? undefined : lengthOf(name, hash[name], unit, whole))
  const [near, far, size] = [read(start), read(end), read(extent)]
  if (near !== undefined && far !== undefined && size !== undefined)
    throw new RangeError(`${start}, ${end} and ${extent} are one too many: two of them say the place`)
  if (size === undefined) return { at: from + (near ?? 0), extent: whole - (near ?? 0) - (far ?? 0) }
  return { at: from + (near ?? (far === undefined ? 0 : whole - far - size)), extent: size }
}

/** The areas a template is in, innermost last: every place is told relative to the innermost. */
export function areas(page: { readonly width: number; readonly height: number }, unit: number) {
  const open: Place[] = [{ x: 0, y: 0, ...page }]
  const current = (): Place => open.at(-1) ?? { x: 0, y: 0, ...page }
  /** The box of a helper: x or end, y or bottom, with width and height; what is not said reaches to the area's edges. */
  const placeOf = (hash: Hash): Place => {
    const area = current()
    const across = span(hash, ['x', 'end', 'width'], area.x, area.width, unit)
    const down = span(hash, ['y', 'bottom', 'height'], area.y, area.height, unit)
    return { x: across.at, y: down.at, width: across.extent, height: down.extent }
  }
  return {
    current,
    placeOf,
    /** Prints what stands inside an area. */
    inside(place: Place, print: () => string): string {
      open.push(place)
      try {
        return print()
      } finally {
        open.pop()
      }
    },
  }
}

import type { Helper } from '../../../templates/index.ts'
import { HelperError } from '../../../drawing/errors/index.ts'
import { areas, groundsOf, lengthOf, type Place } from '../places/index.ts'
import { brandMark } from './brand-mark.ts'
import { codeLogo } from './code-logo.ts'
import { inlineIcon } from './inline-icon.ts'
import { rowAreas } from './row-areas.ts'
import { shapeHelpers } from './shape-helpers.ts'
import { styleNamed } from './text-styles.ts'
import { placeNames, refuseUnknownValues, refuseWrongForm } from './value-names.ts'
import type { HelperHash, Measures, Scene } from './scene.ts'

/** Values as helpers take them: what a sub-expression made arrives as an object that prints itself. */
function plain(hash: HelperHash): HelperHash {
  const value = (given: unknown): unknown => (typeof given === 'object' && given !== null && !Array.isArray(given) ? String(given) : given)
  return Object.fromEntries(Object.entries(hash).map(([name, given]) => [name, value(given)]))
}

/** @throws HelperError for a text box that says where it stands in a stack, which says so itself */
function refusePlace(hash: HelperHash): void {
  const name = placeNames.find((one) => hash[one] !== undefined)
  if (name !== undefined) throw new HelperError(`textbox "${String(hash.name ?? '')}": the stack says where it stands, take ${name} away`)
}

/** Whether there is something to say: a ladder of '' alone says nothing. */
const holds = (value: unknown): boolean => (Array.isArray(value) ? value.some(holds) : Boolean(value))

/**
 * The helpers of drawn templates. Lengths count the layout's units and become user units here; every x is measured from the side where
 * reading starts and becomes the distance from the left, so that one template serves both directions.
 */
export function sceneHelpers(scene: Scene): Record<string, Helper> {
  const checked =
    (name: string, helper: Helper): Helper =>
    (hash, body) => {
      refuseWrongForm(name, body !== undefined)
      refuseUnknownValues(name, hash)
      return helper(plain(hash), body)
    }
  return Object.fromEntries(Object.entries(helpersOf(scene)).map(([name, helper]) => [name, checked(name, helper)]))
}

function helpersOf(scene: Scene): Record<string, Helper> {
  const { canvas, page, view } = scene
  const { unit, smallest } = page
  const rtl = view.direction === 'rtl'
  const { current, placeOf, inside } = areas(page, unit)
  const left = (x: number, width = 0): number => (rtl ? page.width - x - width : x)
  const mirrored = (place: Place): Place => ({ ...place, x: left(place.x, place.width) })
  const reader =
    (side: 'width' | 'height') =>
    (hash: HelperHash, name: string, otherwise = 0): number =>
      hash[name] === undefined ? otherwise * unit : lengthOf(name, hash[name], unit, current()[side])
  const measures: Measures = {
    placeOf,
    left,
    current,
    boxOf: (hash) => mirrored(placeOf(hash)),
    length: reader('width'),
    lengthDown: reader('height'),
  }
  const { lengthDown } = measures
  const { textbox, stack, qr } = canvas.helpers

  /** Type in user units, never below what the size allows. */
  const typed = (hash: HelperHash): HelperHash => {
    const minSize = Math.max(smallest, lengthDown(hash, 'minSize'))
    const lengths = ['pad', 'radius', 'rim', 'space']
      .filter((name) => hash[name] !== undefined)
      .map((name) => [name, lengthDown(hash, name)])
    const style = styleNamed(`textbox "${String(hash.name ?? '')}"`, hash.style)
    return { ...style, ...hash, ...Object.fromEntries(lengths), minSize, size: Math.max(minSize, lengthDown(hash, 'size')) } as HelperHash
  }
  const rows = rowAreas(measures, inside)
  const grounds = groundsOf(page)
  let stacking = false

  return {
    ...shapeHelpers(scene, grounds, measures),
    ...rows,
    area: (hash, body) => inside(placeOf(hash), () => body?.() ?? ''),
    textbox: (hash) => {
      if (stacking) refusePlace(hash)
      return textbox(stacking ? typed(hash) : { ...typed(hash), ...measures.boxOf(hash) }, inlineIcon(hash, measures, rtl))
    },
    stack: (hash, body) => {
      const place = placeOf(hash)
      const gap = lengthDown(hash, 'gap')
      const print = (): string => inside(place, () => body?.() ?? '')
      stacking = true
      try {
        return stack({ ...hash, ...mirrored(place), gap }, print)
      } finally {
        stacking = false
      }
    },
    qr: (hash) => {
      const size = lengthDown(hash, 'size')
      const { x, y } = measures.boxOf({ ...hash, width: size / unit, height: size / unit })
      return qr({ ...codeLogo(hash, size, scene), ...hash, x, y, size })
    },
    left: (hash) => String(left(measures.length(hash, 'x'), measures.length(hash, 'width'))),
    pick: (hash) => {
      const lacks = ['then', 'else'].find((name) => hash[name] === undefined)
      if (lacks !== undefined) throw new HelperError(`pick: "${lacks}" is missing: (pick if=offer.any then=10 else=20)`)
      return String(holds(hash.if) ? hash.then : hash.else)
    },
    brandMark: (hash) =>
      brandMark(hash, scene, grounds, measures, (words) => textbox({ ...words, ...typed(hash), ...measures.boxOf(hash) })),
  }
}

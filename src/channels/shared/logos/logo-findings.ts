import { type Finding, finding } from '../../../content/findings/index.ts'
import { paintedBoxes, type Box, type Drawing, type PaintedBox } from '../../../drawing/index.ts'
import { holds, meet } from '../places/index.ts'
import type { Logo, Logos } from '../brand/index.ts'

const grown = ({ x, y, width, height }: Box, by: number): Box => ({ x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by })

/** What else is seen within a rectangle: all that does not lie beneath the last shape that covers it. */
function othersIn(around: Box, painted: readonly PaintedBox[], logo: PaintedBox): boolean {
  const ground = painted.findLastIndex(({ box, covers }) => covers && holds(box, around))
  return painted.slice(ground + 1).some((one) => one !== logo && meet(one.box, around))
}

/** The least widths of the logos of a brand by the address of their image. */
function leastWidths({ whole, mark, rules }: Logos, measure: 'px' | 'mm'): ReadonlyMap<string, number> {
  const of = (logos: readonly (Logo | null)[], least: number) =>
    logos.flatMap((logo) => (logo === null ? [] : [[`sha256:${logo.sha256}`, least] as [string, number]]))
  const marks = of([mark.onLight, mark.onDark], rules.markMinWidth[measure])
  return new Map([...marks, ...of([whole.onLight, whole.onDark], rules.minWidth[measure])])
}

/** A logo may be so much narrower than it should, in px or mm, before anybody says so. */
const UNSEEN = 0.01

/** Warnings about logos of a brand that a picture shows narrower than the brand allows, or with something in their clear space; lengths in `measure`. */
export function logoFindings(drawing: Drawing, logos: Logos, measure: 'px' | 'mm'): Finding[] {
  const least = leastWidths(logos, measure)
  const painted = paintedBoxes(drawing)
  return painted.flatMap((logo) => {
    const width = least.get(logo.image ?? '')
    if (width === undefined) return []
    const clear = logo.box.height * logos.rules.clearSpace
    const around = grown(logo.box, clear)
    const near = drawing.texts.filter(({ set }) => meet(set, around)).map(({ name }) => name)
    // In a code it has the ground that the code keeps clear, and the brand asked for that.
    const crowding = logo.inCode ? [] : [...near, ...(othersIn(around, painted, logo) ? ['a shape or picture'] : [])]
    return [
      ...(logo.box.width < width - UNSEEN ? [tooNarrow(logo.box.width, width, measure)] : []),
      ...(crowding.length > 0 ? [crowded(crowding, clear, measure)] : []),
    ]
  })
}

const tooNarrow = (width: number, least: number, measure: string): Finding =>
  finding('logo-size', {
    place: 'brand.logos',
    message: `The logo is drawn ${width.toFixed(1)} ${measure} wide, and the brand asks for ${least} ${measure} at least. Give it more room in the template.`,
    expected: `${least} ${measure} at least`,
    actual: `${width.toFixed(1)} ${measure}`,
  })

const crowded = (by: readonly string[], clear: number, measure: string): Finding =>
  finding('logo-space', {
    place: by[0] ?? 'brand.logos',
    message: `In the clear space of the logo, ${clear.toFixed(1)} ${measure} around it, stands: ${by.join(', ')}. Move it away in the template.`,
    expected: `${clear.toFixed(1)} ${measure} of room around the logo`,
    actual: by.join(', '),
  })

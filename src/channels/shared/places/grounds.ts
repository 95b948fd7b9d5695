import type { Place } from './area.ts'
import { holds } from './boxes.ts'

interface Ground {
  readonly place: Place
  readonly colour: string
}

/** The panels of a picture, in the order in which they were laid. */
export interface Grounds {
  lay(place: Place, colour: string): void
  /** The panel that a place stands on, as far as it is on the page; undefined where none holds all of the place. */
  beneath(place: Place): Ground | undefined
}

/** Starts with a bare page. */
export function groundsOf(page: { readonly width: number; readonly height: number }): Grounds {
  const laid: Ground[] = []
  const onPage = ({ x, y, width, height }: Place): Place => {
    const [left, top] = [Math.max(x, 0), Math.max(y, 0)]
    return { x: left, y: top, width: Math.min(x + width, page.width) - left, height: Math.min(y + height, page.height) - top }
  }
  return {
    lay: (place, colour) => laid.push({ place: onPage(place), colour }),
    beneath: (place) => laid.findLast((ground) => holds(ground.place, place)),
  }
}

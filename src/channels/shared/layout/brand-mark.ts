import type { Grounds, Place } from '../places/index.ts'
import { chooseLogo } from '../logos/index.ts'
import type { HelperHash, Measures, Scene } from './scene.ts'

/** The name of a brand where no logo stands. */
const name = { name: 'brand', font: 'heading', weight: 700, lineHeight: 1.05, maxLines: 2, valign: 'middle' }

/** What nothing else enters: `room` beyond the box, or all of the panel that it stands on. */
function roomOf(hash: HelperHash, box: Place, panel: Place | undefined, { lengthDown }: Measures): Place {
  if (hash.room === undefined) return panel ?? box
  const room = lengthDown(hash, 'room')
  return { x: box.x - room, y: box.y - room, width: box.width + 2 * room, height: box.height + 2 * room }
}

/**
 * The brand's logo for the colour beneath, which is that of the panel it stands on unless `on` says another; its name where no logo fits.
 * `setName` sets text in the helper's place.
 */
export function brandMark(
  hash: HelperHash,
  scene: Scene,
  grounds: Grounds,
  measures: Measures,
  setName: (words: HelperHash) => string,
): string {
  const { page, view, contrastOn, notice } = scene
  const box = measures.placeOf(hash)
  const panel = grounds.beneath(box)
  const ground = hash.on === undefined ? (panel?.colour ?? view.paint.paper) : String(hash.on)
  const place = { box, room: roomOf(hash, box, panel?.place, measures), centred: hash.align === 'center' }
  const { logo, findings } = chooseLogo(view.logos, { box: place, ground, contrastOn, measure: page.measure })
  notice(findings)
  if (logo === undefined) return setName({ ...name, text: view.brandName })
  const { y, width, height } = logo.at
  const x = measures.left(logo.at.x, width)
  return `<image href="sha256:${logo.sha256}" x="${x}" y="${y}" width="${width}" height="${height}" fit="contain"/>`
}

import { hashOf } from '../../content/document/index.ts'
import { nameOfPhase } from '../../content/tables/index.ts'
import type { FlyerView } from './compose.ts'

/** The line outside the trim, in English whatever the flyer's locale: the printer reads it. Nothing in it is known only later: edition and date are added to the file of a print run. */
export function slugLine(view: FlyerView, size: string): string {
  const phase = view.phase === '' ? [] : [nameOfPhase(view.phase)]
  const parts = [view.campaign, view.touchpoint, view.locale, size.toUpperCase(), ...phase, view.press.name, hashOf(view).slice(0, 10)]
  if (view.loopback) parts.push('WARNING: the QR code works on the computer that made it only')
  return parts.join(' · ')
}

import type { Finding } from '../../../content/findings/index.ts'
import type { Canvas } from '../../../drawing/index.ts'
import type { ContrastOn } from '../logos/index.ts'
import type { Place } from '../places/index.ts'
import type { DrawnView } from '../view/index.ts'
import type { Page } from './layout.ts'

/** What helpers need to know of the picture they draw in. */
export interface Scene {
  readonly canvas: Canvas
  readonly page: Page
  readonly view: Pick<DrawnView, 'direction' | 'logos' | 'logoInCode' | 'map' | 'brandName' | 'photo' | 'paint'>
  readonly contrastOn: ContrastOn
  /** Nothing beneath the photo is seen. */
  readonly photoIsOpaque: boolean
  /** Takes what a helper finds. */
  notice(findings: readonly Finding[]): void
}

export type HelperHash = Record<string, unknown>

/** What helpers share: how a template's places and lengths become the canvas's. */
export interface Measures {
  /** The box a helper names, in user units from the left. */
  boxOf(hash: HelperHash): Place
  placeOf(hash: HelperHash): Place
  /** Distance from the left of something that starts at x. */
  left(x: number, width?: number): number
  current(): Place
  length(hash: HelperHash, name: string, otherwise?: number): number
  lengthDown(hash: HelperHash, name: string, otherwise?: number): number
}

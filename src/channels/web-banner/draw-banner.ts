import type { Drawing } from '../../drawing/index.ts'
import { type Sources, UnknownSizeError } from '../contract/index.ts'
import { draw, layoutOf } from '../shared/layout/index.ts'
import type { BannerView } from './compose.ts'
import { spec } from './spec.ts'

/**
 * Lays a banner's words out in one size.
 * @throws UnknownSizeError, TemplateError when the template is at fault, FontError when a font of the brand is
 */
export async function drawBanner(view: BannerView, size: string, sources: Sources): Promise<Drawing> {
  const measures = spec.sizes[size]
  if (measures === undefined) throw new UnknownSizeError('web-banner', size, Object.keys(spec.sizes))
  return draw(view, layoutOf(view, size, measures), sources)
}

import { createCanvas, type Drawing } from '../../drawing/index.ts'
import { loadTemplates } from '../../templates/environment.ts'
import type { Sources } from '../channel.ts'
import type { DrawnView } from './drawn-view.ts'
import { factTexts } from './fact-texts.ts'
import { loadFonts } from './fonts.ts'
import { sceneHelpers } from './scene.ts'

/** A layout to draw: its template, the width that is mirrored for right-to-left locales, and values of its own. */
export interface Layout {
  readonly template: string
  readonly width: number
  readonly data: Readonly<Record<string, unknown>>
}

/**
 * Draws a view through an SVG template.
 * @throws TemplateError when the template is at fault, FontError when a font of the brand is
 */
export async function draw(view: DrawnView, { template, width, data }: Layout, sources: Sources): Promise<Drawing> {
  const fonts = await loadFonts(view.fonts, sources)
  const { locale, direction, logo, brandName } = view
  const canvas = createCanvas({ fonts, locale, direction })
  const helpers = sceneHelpers({ canvas, width, direction, logo, brandName })
  const svg = loadTemplates().render(template, { ...view, ...factTexts(view.facts), ...data }, { escape: 'xml', helpers })
  return canvas.finish(svg)
}

/** What a drawing says, in the order it was set. */
export function wordsOf(drawing: Drawing): string {
  return drawing.texts
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('\n')
}

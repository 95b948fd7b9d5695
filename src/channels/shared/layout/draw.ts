import type { Finding } from '../../../content/findings/index.ts'
import { rootOfLink } from '../../../content/addresses/index.ts'
import {
  aboutImage,
  createCanvas,
  doubtfulDrawings,
  doubtfulInks,
  DrawingError,
  layScrims,
  paintedBoxes,
  photoTextFindings,
  type Canvas,
  type Drawing,
  type ShownPicture,
} from '../../../drawing/index.ts'
import { loadTemplates, TemplateError, type Templates } from '../../../templates/index.ts'
import type { Sources } from '../../contract/index.ts'
import { fieldOf, nameOfField } from '../copy/index.ts'
import type { DrawnView } from '../view/index.ts'
import { factTexts } from './fact-texts.ts'
import { loadFonts } from '../pictures/index.ts'
import { pageOf, type Layout } from './layout.ts'
import { logoFindings, lookAtLogos } from '../logos/index.ts'
import { sceneHelpers } from './scene-helpers.ts'

export type { Layout } from './layout.ts'

/**
 * Draws a view through an SVG template. The picture shows the page and `layout.bleed` around it.
 * @throws TemplateError when the template is at fault, FontError when a font of the brand is
 */
export async function draw(view: DrawnView, layout: Layout, sources: Sources, templates: Templates = loadTemplates()): Promise<Drawing> {
  const page = pageOf(layout)
  const fonts = await loadFonts(view.fonts, sources)
  const { locale, direction } = view
  const canvas = createCanvas({ fonts, locale, direction })
  const noticed: Finding[] = []
  const scene = {
    canvas,
    page,
    view,
    contrastOn: await lookAtLogos(view.logos, sources),
    photoIsOpaque: await isOpaque(view.photo, sources),
    notice: (found: readonly Finding[]) => {
      for (const finding of found) noticed.push(finding)
    },
  }
  const helpers = sceneHelpers(scene)
  const { width, height, bleed, roomy, small } = page
  const viewBox = [-bleed, -bleed, width + 2 * bleed, height + 2 * bleed].join(' ')
  // Where paper is too dark for a code, the code stands on a card that is seen.
  const codeCard = view.paint.codeGround !== view.paint.paper
  const data = { ...view, ...factTexts(view.facts), viewBox, roomy, small, codeCard, ...layout.data }
  const printed = finished(canvas, templates.render(layout.template, data, { escape: 'xml', helpers }), layout)
  // Templates print at once, and photos take time to be read: scrims get their opacity afterwards.
  const looking = { density: page.density, read: (sha256: string) => sources.read(sha256) }
  const { drawing, scrims } = await layScrims(printed, looking)
  const onPhotos = await photoTextFindings(drawing, scrims, looking)
  const findings = [
    ...drawing.findings,
    ...noticed,
    ...logoFindings(drawing, view.logos, page.measure),
    ...onPhotos,
    ...(await doubtfulInks(picturesIn(drawing), looking.read)),
    ...(await doubtfulDrawings(picturesIn(drawing), looking.read)),
  ]
  return { ...drawing, findings: findings.map((finding) => atSize(atField(finding, view), layout)) }
}

/** The pictures of a drawing, each where it stands. */
const picturesIn = (drawing: Drawing): ShownPicture[] =>
  paintedBoxes(drawing).flatMap(({ image, box }) => (image === undefined ? [] : [{ sha256: image.slice('sha256:'.length), box }]))

/** @throws ImageError for a photo of which nothing is seen; what `sources` throws */
async function isOpaque(photo: DrawnView['photo'], sources: Sources): Promise<boolean> {
  return photo === null || (await aboutImage(photo.sha256, await sources.read(photo.sha256))).isOpaque
}

/** What a template printed, as a drawing. Where in it the fault is, only the print knows; which template it was, we do. */
function finished(canvas: Canvas, svg: string, { template }: Layout): Drawing {
  try {
    return canvas.finish(svg)
  } catch (error) {
    if (!(error instanceof DrawingError)) throw error
    throw new TemplateError(error.message, { file: `templates/${template}.hbs`, line: 1, column: 0 }, { cause: error })
  }
}

/** A finding about a text that its box does not take, with the field to shorten: a drawing knows places only. */
function atField(finding: Finding, { facts, locale, writtenElsewhere }: DrawnView): Finding {
  if (finding.rule === 'qr-version') return withBaseUrl(finding, facts.link?.value)
  const field = finding.rule === 'text-fits' ? fieldOf(finding.place, locale, writtenElsewhere) : undefined
  if (field === undefined) return finding
  return { ...finding, field, message: `${finding.message} It is ${nameOfField(field, locale)}${field === 'brand.name' ? NO_LOGO : ''}.` }
}

/** Nobody renames a shop for a banner. */
const NO_LOGO = ', set where no logo stands: give the brand a logo, or a mark for small places'

const atSize = (finding: Finding, { size, side }: Layout): Finding => ({
  ...finding,
  ...(size !== undefined && { size }),
  ...(side !== undefined && { side }),
})

/** What makes a short link long is the hub's address: the rest of it has the same length for every campaign. */
function withBaseUrl(finding: Finding, link: string | undefined): Finding {
  const base = link === undefined ? '' : rootOfLink(link)
  if (base === '') return finding
  const cause = `The cause is the public base URL, ${base} (${base.length} characters): set one that is so much shorter, before anything is printed.`
  return { ...finding, field: 'baseUrl', message: `${finding.message} ${cause}` }
}

/** What a drawing says, in the order it was set. */
export function wordsOf(drawing: Drawing): string {
  return drawing.texts
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('\n')
}

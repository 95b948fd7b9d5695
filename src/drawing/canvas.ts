import type { Finding } from '../content/findings/index.ts'
import { type Box, type Drawing, type CanvasHash, parseSvg, type SetText, type TextRecord, valuesOf, viewBoxOf } from './shapes/index.ts'
import { fallbackFindings, missingFindings, smallCapsFindings } from './findings/index.ts'
import {
  boxOf,
  type FittedText,
  insetOf,
  type PlacedText,
  placeText,
  stackTexts,
  type TextDefaults,
  textFitter,
  textOptions,
  type TextOptions,
  type TextSetting,
} from './text/index.ts'
import { HelperError } from './errors/index.ts'
import { qrShapes } from './qr/index.ts'

/** A helper of a template: its named values, and for a block what prints its inside. What it returns is inserted as it is. */
export type CanvasHelper = (hash: Record<string, unknown>, body?: () => string) => string

/** A text box; `hung` prints shapes that hang beside its lines, once those have their place. */
export type TextHelper = (hash: Record<string, unknown>, hung?: (lines: Box) => string) => string

/** One picture in the making: its template calls the helpers, `finish` turns what it printed into a drawing. */
export interface Canvas {
  readonly helpers: { readonly textbox: TextHelper; readonly stack: CanvasHelper; readonly qr: CanvasHelper }
  /** @throws DrawingError for anything outside the SVG subset */
  finish(svg: string): Drawing
}

/** A place as a finding names it, to a hundredth. */
function rounded({ x, y, width, height }: Box): Box {
  const round = (value: number): number => Math.round(value * 100) / 100
  return { x: round(x), y: round(y), width: round(width), height: round(height) }
}

/** A pill with its rim inside its edge. */
function pillMarkup({ x, y, width, height, radius, fill, rim: wanted }: NonNullable<PlacedText['pill']>, ink: string): string {
  const rim = Math.min(wanted, width / 2, height / 2)
  const inset = rim / 2
  const line = rim > 0 ? ` stroke="${ink}" stroke-width="${rim}"` : ''
  const box = `x="${x + inset}" y="${y + inset}" width="${width - rim}" height="${height - rim}" rx="${Math.max(0, radius - inset)}"`
  return `<rect ${box} fill="${fill}"${line}/>`
}

/** Starts a picture. */
export function createCanvas(setting: TextSetting): Canvas {
  const { direction, locale } = setting
  const fitter = textFitter(setting)
  const texts: SetText[] = []
  const records: TextRecord[] = []
  const findings: Finding[] = []
  let stacked: { readonly defaults: TextDefaults; readonly children: TextOptions[] } | undefined

  const note = (found: readonly Finding[], box: Box): void => {
    for (const finding of found) findings.push({ ...finding, box: rounded(box) })
  }

  const draw = (options: TextOptions, fitted: FittedText, box: Box): string => {
    for (const look of [missingFindings, fallbackFindings, smallCapsFindings]) note(look(options.name, fitted.paragraph), box)
    if (fitted.paragraph.text === '') return ''
    const { set, record, pill } = placeText(options, fitted, box, direction)
    records.push(record)
    return `${pill ? pillMarkup(pill, options.fill) : ''}${options.hung?.(record.set) ?? ''}<text ref="${texts.push(set) - 1}"/>`
  }

  /** Only another language is told apart from the picture's. */
  const optionsOf = (hash: CanvasHash, defaults?: TextDefaults): TextOptions => {
    const options = textOptions(hash, defaults)
    return options.language === locale ? { ...options, language: undefined } : options
  }

  const textbox: TextHelper = (hash, hung) => {
    if (stacked !== undefined) {
      stacked.children.push({ ...optionsOf(hash, stacked.defaults), hung })
      return ''
    }
    const options = { ...optionsOf(hash), hung }
    if (options.candidates.length === 0) return ''
    const box = boxOf(`textbox "${options.name}"`, hash)
    const inset = insetOf(options)
    const space = { width: box.width - 2 * inset.x, height: box.height - 2 * inset.y }
    if (space.width <= 0 || space.height <= 0) throw new HelperError(`textbox "${options.name}": pad leaves no room in the box`)
    const found = fitter.richest(options, space)
    if (found !== undefined) return draw(options, found.fitted, box)
    const forced = fitter.forced(options, space)
    if (forced === undefined) return ''
    note([forced.finding], box)
    return forced.fitted === undefined ? '' : draw(options, forced.fitted, box)
  }

  const stack = (hash: CanvasHash, body?: () => string): string => {
    if (body === undefined) throw new HelperError('stack: a block is needed, {{#stack}}…{{/stack}}')
    if (stacked !== undefined) throw new HelperError('stack: a stack cannot stand in a stack')
    const values = valuesOf('stack', hash)
    const align = values.oneOf('align', ['start', 'center', 'end', 'left', 'right'], 'start')
    const children: TextOptions[] = []
    stacked = { defaults: { align }, children }
    try {
      if (body().trim() !== '') throw new HelperError('stack: only textboxes may stand in a stack')
    } finally {
      stacked = undefined
    }
    const options = {
      box: boxOf('stack', hash),
      gap: values.number('gap', 0),
      valign: values.oneOf('valign', ['top', 'middle', 'bottom'], 'top'),
    }
    const laid = stackTexts(children, options, fitter)
    const placeOf = ({ place }: Finding): Box => laid.placed.find((child) => child.options.name === place)?.box ?? options.box
    for (const finding of laid.findings) note([finding], placeOf(finding))
    return laid.placed.map((child) => draw(child.options, child.fitted, child.box)).join('')
  }

  return {
    helpers: {
      textbox,
      stack,
      qr(hash) {
        const code = qrShapes(hash)
        if (code.box !== undefined) note(code.findings, code.box)
        return code.svg
      },
    },
    finish(svg) {
      const root = parseSvg(svg, texts)
      return { ...viewBoxOf(root), root, texts: [...records], findings: [...findings] }
    },
  }
}

import { direction as directionOf } from '../../content/text/index.ts'
import { type Box, type CanvasHash, valuesOf } from '../shapes/index.ts'
import type { Balance } from './fit.ts'
import { type FontFeature, fontFeatures, type FontRole } from '../fonts/index.ts'

export type Align = 'start' | 'center' | 'end' | 'left' | 'right'
export type Valign = 'top' | 'middle' | 'bottom'

/** A text box as a template asks for it. Sizes in user units. */
export interface TextOptions {
  readonly name: string
  /** Richest first; empty: nothing is drawn. '' at the end: the place may remain empty where nothing fits. */
  readonly candidates: readonly string[]
  readonly font: FontRole
  readonly weight: number
  readonly size: number
  readonly minSize: number
  readonly maxLines: number
  readonly lineHeight: number
  readonly balance: Balance
  /** BCP 47: letterforms, line ends and direction are those of this language. undefined: the picture's. */
  readonly language: string | undefined
  /** Space above it in a stack; undefined: the stack's gap. */
  readonly space: number | undefined
  readonly align: Align
  readonly valign: Valign
  readonly fill: string
  readonly tracking: number
  readonly uppercase: boolean
  readonly features: readonly FontFeature[]
  /** Draw 1/2 as a fraction. */
  readonly fractions: boolean
  readonly strike: boolean
  /** A pill behind the text; its rim, of the text's colour, is seen where its ground is as light or dark as itself. */
  readonly pill: { readonly fill: string; readonly pad: number; readonly radius: number; readonly rim: number } | undefined
  /** Prints the shapes that hang beside its lines, which take up the given box. */
  readonly hung?: ((lines: Box) => string) | undefined
}

/** What a stack gives its children where they say nothing. */
export interface TextDefaults {
  readonly align: Align
}

const aligns = ['start', 'center', 'end', 'left', 'right'] as const
const valigns = ['top', 'middle', 'bottom'] as const

/**
 * Reads the values of a `textbox`.
 * @throws HelperError naming the value at fault
 */
export function textOptions(hash: CanvasHash, defaults: TextDefaults = { align: 'start' }): TextOptions {
  const helper = `textbox "${String(hash.name ?? '')}"`
  const values = valuesOf(helper, hash)
  const size = values.positive('size')
  const font = values.oneOf('font', ['heading', 'body'], 'body')
  return {
    name: values.text('name', 'text'),
    candidates: candidatesOf(values.texts('text'), values.flag('optional')),
    font,
    weight: values.positive('weight', 400),
    size,
    minSize: Math.min(size, values.positive('minSize', size)),
    maxLines: values.has('maxLines') ? Math.max(1, values.number('maxLines')) : Infinity,
    lineHeight: values.positive('lineHeight', 1.15),
    // Headings are made of even length if a template does not say otherwise.
    balance: values.has('balance') ? values.flag('balance') : font === 'heading' && 'few',
    language: values.language('language'),
    space: values.has('space') ? values.number('space') : undefined,
    align: values.oneOf('align', aligns, defaults.align),
    valign: values.oneOf('valign', valigns, 'top'),
    fill: values.colour('fill', '#000000'),
    tracking: values.number('tracking', 0),
    uppercase: values.flag('uppercase'),
    features: fontFeatures(helper, {
      features: values.text('features'),
      figures: values.text('figures'),
      smallCaps: values.flag('smallCaps'),
    }),
    fractions: values.flag('fractions'),
    strike: values.flag('strike'),
    pill: values.has('background')
      ? {
          fill: values.colour('background'),
          pad: values.number('pad', size * 0.5),
          radius: values.number('radius', 0),
          rim: Math.max(0, values.number('rim', 0)),
        }
      : undefined,
  }
}

/** What may stay away ends its ladder with nothing. */
const candidatesOf = (texts: readonly string[], optional: boolean): readonly string[] =>
  optional && texts.length > 0 ? [...texts, ''] : texts

/** Reads the box of a helper. */
export function boxOf(helper: string, hash: CanvasHash): Box {
  const values = valuesOf(helper, hash)
  return { x: values.number('x'), y: values.number('y'), width: values.positive('width'), height: values.positive('height') }
}

/** The room for text inside a box: a pill keeps its padding on both sides, half of it above and below. */
export function insetOf(options: TextOptions): { readonly x: number; readonly y: number } {
  return options.pill === undefined ? { x: 0, y: 0 } : { x: options.pill.pad, y: options.pill.pad / 2 }
}

/** The direction in which a text is read, in a picture of `direction`. */
export const directionIn = ({ language }: TextOptions, direction: 'ltr' | 'rtl'): 'ltr' | 'rtl' =>
  language === undefined ? direction : directionOf(language)

/** Which share of a line's free room stands to its left. */
export function shareOf(align: Align, direction: 'ltr' | 'rtl'): number {
  if (align === 'center') return 0.5
  if (align === 'left' || align === 'right') return align === 'left' ? 0 : 1
  return (align === 'start') === (direction === 'ltr') ? 0 : 1
}

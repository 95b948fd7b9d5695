import { type Finding, finding } from '../../../content/findings/index.ts'
import type { Place } from '../places/index.ts'
import { logoPlace, type LogoBox } from './logo-place.ts'
import { isDark, type Logo, type LogoPair, type Logos } from '../brand/index.ts'
import type { ContrastOn } from './look-at-logos.ts'

/** A logo in its place; without one the brand's name stands there. */
export interface ChosenLogo {
  readonly logo?: { readonly sha256: string; readonly at: Place }
  readonly findings: readonly Finding[]
}

interface Choosing {
  readonly box: LogoBox
  /** The colour beneath, #rrggbb. */
  readonly ground: string
  readonly contrastOn: ContrastOn
  /** What lengths are counted in. */
  readonly measure: 'px' | 'mm'
}

/** The least contrast of a logo with the kind of ground it was made for: many are pale on purpose, with less they are not seen at all. */
const MADE_FOR = 1.5
/** And with the other kind, which nobody designed it for: what WCAG asks of graphics. */
const OTHER = 3

/** The one that was made for the ground, else the other where it is seen there. */
export function onGround({ onLight, onDark }: LogoPair, { ground, contrastOn }: Pick<Choosing, 'ground' | 'contrastOn'>): Logo | undefined {
  const [own, other] = isDark(ground) ? [onDark, onLight] : [onLight, onDark]
  const isSeen = (logo: Logo | null, least: number): boolean => logo !== null && contrastOn(logo, ground) >= least
  if (!isSeen(own, MADE_FOR) && isSeen(other, OTHER)) return other ?? undefined
  return own ?? undefined
}

/** Chooses the logo that a place takes: the whole one, else the mark, neither narrower than the brand allows. */
export function chooseLogo({ whole, mark, rules }: Logos, choosing: Choosing): ChosenLogo {
  const { box, ground, contrastOn, measure } = choosing
  const candidates = [
    { logo: onGround(whole, choosing), least: rules.minWidth[measure] },
    { logo: onGround(mark, choosing), least: rules.markMinWidth[measure] },
  ].flatMap(({ logo, least }) => (logo ? [{ logo, least, at: logoPlace(logo, box, rules.clearSpace) }] : []))
  const fitting = candidates.find(({ at, least }) => at.width >= least - 1e-6)
  if (fitting !== undefined) {
    const { logo, at } = fitting
    const value = contrastOn(logo, ground)
    return {
      logo: { sha256: logo.sha256, at },
      findings: value < MADE_FOR ? [pale(ground, { value, least: MADE_FOR }, 'It is drawn all the same.')] : [],
    }
  }
  const [wanted] = candidates
  if (wanted !== undefined) return { findings: [tooWide(wanted.at.width, wanted.least, { choosing, hasMark: candidates.length > 1 })] }
  const made = [whole.onLight, whole.onDark, mark.onLight, mark.onDark].find((logo) => logo !== null)
  return {
    findings: made ? [pale(ground, { value: contrastOn(made, ground), least: OTHER }, 'The name of the brand is set instead.')] : [],
  }
}

const pale = (ground: string, { value, least }: { value: number; least: number }, outcome: string): Finding =>
  finding('logo-contrast', {
    place: `brand.logos.${isDark(ground) ? 'onDark' : 'onLight'}`,
    message: `The logo is hardly seen on ${ground}. ${outcome} Give the brand a logo for ${isDark(ground) ? 'dark' : 'light'} colours.`,
    expected: `${least}:1`,
    actual: `${value.toFixed(2)}:1`,
  })

function tooWide(width: number, least: number, { choosing, hasMark }: { choosing: Choosing; hasMark: boolean }): Finding {
  const { measure, ground } = choosing
  const mark = `Give the brand a mark for ${isDark(ground) ? 'dark' : 'light'} colours, a compact logo for small places.`
  const would = `${String(Math.floor(width * 10) / 10)} ${measure}`
  return finding('logo-size', {
    place: 'brand.logos',
    message: `The logo would be ${would} wide here and the brand asks for ${least} ${measure}, so its name is set instead. ${hasMark ? 'Allow a smaller width if the brand book does.' : mark}`,
    expected: `${least} ${measure} at least`,
    actual: would,
  })
}

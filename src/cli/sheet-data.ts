import { channelNamed } from '../channels/index.ts'
import { formatRange } from '../content/time/index.ts'
import { textIn } from '../content/document/index.ts'
import { direction, spokenOr } from '../content/text/index.ts'
import { nameOfPhase } from '../content/tables/index.ts'
import type { Snapshot } from '../content/schema/index.ts'
import { sheetCard, type SheetCard } from './sheet-card.ts'
import { findingsOf, renditionsOf, type SheetManifest, type SheetTouchpoint, type SheetWindow } from './sheet-manifest.ts'

/** What the sheet shows that no manifest holds. */
export interface SheetSources {
  /** The text of a written file. */
  textOf(path: string): string
  /** Path of the brand's logo; '' without one. */
  readonly logo: string
}

/** All that the template `contact-sheet/index.html` prints. Pure. */
export function sheetData(manifest: SheetManifest, snapshot: Snapshot, sources: SheetSources) {
  const { brand, campaign } = snapshot
  const { windows } = manifest
  const locales = [...new Set(windows.flatMap((w) => w.touchpoints.flatMap((t) => t.locales.map(({ locale }) => locale))))]
  const headline = textIn(campaign.headline, brand.defaultLocale, brand)
  const count = renditionsOf(windows).length
  const warnings = findingsOf(windows).filter(({ severity }) => severity === 'warning').length
  return {
    title: headline?.text ?? campaign.slug,
    titleLocale: headline?.locale ?? brand.defaultLocale,
    titleDirection: direction(headline?.locale ?? brand.defaultLocale),
    brand: brand.name,
    logo: sources.logo,
    primary: brand.palette.primary?.srgb ?? '#26313f',
    onPrimary: brand.palette.onPrimary?.srgb ?? '#ffffff',
    accent: brand.palette.accent?.srgb ?? '#f0a030',
    paper: brand.palette.paper?.srgb ?? '#ffffff',
    summary: [plural(count, 'rendition'), plural(locales.length, 'language'), `snapshot ${manifest.snapshot.slice(0, 8)}`].join(' · '),
    state: stateOf(manifest.problems.length, warnings),
    problems: manifest.problems.map(({ touchpoint, locale, size, side, message }) => ({
      where: [touchpoint, locale, size, side].filter(Boolean).join(' '),
      message,
    })),
    locales: locales.map((locale) => ({ locale, name: languageName(locale) })),
    windows: windows.map((window) => windowData(window, snapshot, sources)),
  }
}

function windowData(window: SheetWindow, snapshot: Snapshot, { textOf }: SheetSources) {
  const { phase, from, until } = window
  return {
    id: phase,
    name: nameOfPhase(phase),
    dates: formatRange(from, until, snapshot.brand.timeZone, 'en', 'long'),
    touchpoints: window.touchpoints.map((touchpoint) => ({
      id: `${phase}-${touchpoint.key}`,
      name: touchpoint.name,
      channel: channelNamed(touchpoint.channel)?.spec.label ?? touchpoint.channel,
      locales: touchpoint.locales.map((locale) => ({
        locale: locale.locale,
        name: languageName(locale.locale),
        direction: direction(locale.locale),
        ...cardsOf(touchpoint, locale.renditions, textOf),
      })),
    })),
  }
}

function cardsOf(
  { channel }: SheetTouchpoint,
  renditions: SheetTouchpoint['locales'][number]['renditions'],
  textOf: (path: string) => string,
) {
  const spec = channelNamed(channel)?.spec
  const sizes = [...new Set(renditions.map(({ size }) => size))]
  const cards = sizes.map((size) =>
    sheetCard(
      size,
      spec?.sizes[size],
      renditions.filter((r) => r.size === size),
      textOf,
    ),
  )
  const has = (kind: keyof SheetCard) => cards.filter((card) => card[kind] !== '')
  return {
    words: has('text').filter(({ page }) => page === ''),
    pages: has('page'),
    // Alike heights beside each other fill their rows.
    pictures: has('picture').sort((a, b) => a.height - b.height || b.width - a.width),
    others: cards.filter((card) => card.picture === '' && card.page === '' && card.text === ''),
  }
}

function stateOf(problems: number, warnings: number): string {
  if (problems > 0) return `${plural(problems, 'problem')} would keep this from going live`
  return warnings > 0 ? `Fit to go live, with ${plural(warnings, 'warning')}` : 'Fit to go live'
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** A language by its own name, with a capital where its script has them. */
function languageName(locale: string): string {
  const name = new Intl.DisplayNames(spokenOr(locale), { type: 'language' }).of(locale) ?? locale
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1)
}

import { direction } from '../../../content/text/index.ts'
import { factsOf } from '../../../content/facts/index.ts'
import type { Snapshot, Touchpoint } from '../../../content/schema/index.ts'
import type { BaseView } from '../../contract/index.ts'
import { ctaLabel, isLoopback, ownWords, readerOf, writtenElsewhere } from '../copy/index.ts'
import { type BrandFonts, fontsOf, type Inks, type Logo, type Logos, logosOf, type Paint, paintOf } from '../brand/index.ts'
import { photoOf, type Photo } from './pictures.ts'

/** What every drawn channel draws; the words are the channel's own. */
export interface DrawnView extends BaseView {
  /** The layout family: the campaign's, else the brand's. */
  readonly layout: string
  readonly brandName: string
  readonly paint: Paint
  readonly inks: Inks
  readonly fonts: BrandFonts
  readonly photo: Photo | null
  readonly logos: Logos
  /** The brand's mark stands in the middle of QR codes, of channels that draw them. */
  readonly logoInCode?: boolean
  /** A map that is drawn whole, of channels that show one. */
  readonly map?: Logo | null
  /** Label of the call to action, or '' where the campaign has none. */
  readonly cta: string
  /** What stands above a coupon code; '' in a language whose word is not known. */
  readonly couponLabel: string
  /** Where the words of places are written, if not in the usual field; for findings. */
  readonly writtenElsewhere: Readonly<Record<string, string>>
  /** The link works on the machine it was made on only. */
  readonly loopback: boolean
}

/** The part of a drawn view that does not depend on the channel's slots. */
export function drawnView(channel: string, snapshot: Snapshot, touchpoint: Touchpoint, locale: string): DrawnView {
  const { brand, campaign } = snapshot
  const { paint, inks, findings } = paintOf(brand.palette)
  const { fonts, findings: fontFindings } = fontsOf(brand)
  const facts = factsOf(snapshot, touchpoint, locale)
  const reader = readerOf(snapshot, touchpoint, locale, facts)
  const cta = campaign.callToAction.url === null ? '' : ctaLabel(snapshot, touchpoint, locale, reader)
  return {
    channel,
    touchpoint: touchpoint.key,
    campaign: campaign.slug,
    locale,
    direction: direction(locale),
    facts,
    findings: [...findings, ...fontFindings, ...reader.findings],
    layout: campaign.layout ?? brand.layout,
    brandName: brand.name,
    paint,
    inks,
    fonts,
    photo: photoOf(snapshot, locale),
    logos: logosOf(snapshot),
    cta,
    couponLabel: ownWords(locale).code,
    writtenElsewhere: writtenElsewhere(snapshot, touchpoint, locale),
    loopback: isLoopback(snapshot.baseUrl),
  }
}

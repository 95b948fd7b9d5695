import type { BaseView, Channel, Rendered, Target } from '../../src/channels/contract/channel.ts'
import { hashOf } from '../../src/content/document/hash.ts'
import { textIn } from '../../src/content/document/fallback.ts'
import type { Finding } from '../../src/content/findings/finding.ts'
import type { ChannelSet } from '../../src/release/ports/channel-set.ts'
import type { RenderView } from '../../src/release/render/render-view.ts'

interface PlainView extends BaseView {
  readonly words: string
}

/** What a test makes the channels do wrong. */
export interface Mischief {
  /** Thrown when drawing in this locale. */
  failIn?: { locale: string; error: Error }
  /** Said of every rendition of this locale. */
  finding?: { locale: string; finding: Finding }
  /** Stands in every output: another renderer gives other bytes. */
  renderer: string
  /** Part of the key, or not: a renderer that changes its bytes behind its key's back. */
  isInKey: boolean
}

/** Two small channels, deterministic and instant: `note` (txt, json; no sizes) and `picture` (two sizes, png). */
export function plainChannels(mischief: Mischief = { renderer: '1', isInKey: true }): {
  channels: ChannelSet
  renderView: RenderView
  drawn: string[]
} {
  const drawn: string[] = []
  const render = async (view: PlainView, target: Target): Promise<Rendered[]> => {
    drawn.push(`${view.touchpoint} ${view.locale} ${target.size} ${target.formats.join('+')}`)
    if (mischief.failIn?.locale === view.locale) throw mischief.failIn.error
    const findings = mischief.finding?.locale === view.locale ? [mischief.finding.finding] : []
    return target.formats.map((format) => ({
      format,
      size: target.size,
      type: types[format] ?? 'text/plain; charset=utf-8',
      extension: format,
      bytes: new TextEncoder().encode(JSON.stringify({ format, size: target.size, words: view.words, renderer: mischief.renderer })),
      text: view.words,
      findings,
    }))
  }
  const note = channel('note', {}, ['txt', 'json'], render)
  const picture = channel('picture', { s: size(10), m: size(20) }, ['png'], render)
  const named = (name: string) => [note, picture].find((one) => one.name === name)
  const channels: ChannelSet = {
    named,
    targetsOf: (of) =>
      of.name === 'note' ? [{ size: '', formats: ['txt', 'json'] }] : ['s', 'm'].map((key) => ({ size: key, formats: ['png'] })),
    keyOf: (view, target, of) => hashOf({ view, target, of: of.name, renderer: mischief.isInKey ? mischief.renderer : '' }),
  }
  return { channels, drawn, renderView: (_name, view, target) => render(view as PlainView, target) }
}

const types: Record<string, string> = { txt: 'text/plain; charset=utf-8', json: 'application/json', png: 'image/png' }
const size = (width: number) => ({ width, height: width, unit: 'px' as const, label: `${width}` })

function channel(
  name: string,
  sizes: Channel['spec']['sizes'],
  formats: string[],
  render: (view: PlainView, target: Target) => Promise<Rendered[]>,
): Channel {
  return {
    name,
    spec: {
      label: name,
      description: '',
      sizes,
      formats: Object.fromEntries(formats.map((format) => [format, { type: types[format] ?? '', extension: format }])),
      defaultFormat: formats[0] ?? '',
      slots: {},
      facts: { must: [] },
      templates: name,
    },
    compose(snapshot, touchpoint, locale): PlainView {
      const { campaign, brand } = snapshot
      const words = [campaign.headline, campaign.summary].map((text) => textIn(text, locale, brand)?.text ?? '').join(' / ')
      const price = campaign.offer.price ? `${campaign.offer.price.amount} ${campaign.offer.price.currency}` : ''
      const facts = price === '' ? {} : { price: { text: price } }
      const base = {
        channel: name,
        touchpoint: touchpoint.key,
        campaign: campaign.slug,
        locale,
        direction: 'ltr' as const,
        facts,
        findings: [],
      }
      return { ...base, words: `${words} / ${price}` }
    },
    render: (view, target) => render(view as PlainView, target),
  }
}

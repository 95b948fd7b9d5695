'use client'
import { useState } from 'react'
import type { CardPlace, ShownNow, Wall, WallCard, WallSize, WallTouchpoint } from '../preview/wall.ts'
import { hasDarkForm } from './colour-scheme.ts'
import { formatName, languageName } from './finding-scope.ts'
import { nameOf, PreviewCard } from './preview-card.tsx'
import { cardId, type PreviewState } from './preview-feed.ts'
import { PreviewFindings } from './preview-findings.tsx'
import { PreviewSelect } from './preview-select.tsx'

interface PreviewTouchpointProps {
  readonly touchpoint: WallTouchpoint
  readonly wall: Wall
  readonly cards: PreviewState['cards']
  /** The campaign that is written. */
  readonly slug: unknown
  readonly onSight: (place: CardPlace, isInSight: boolean) => void
}

const ALL = 'all'
/** How wide an email is on a desk, and on a phone. */
const pageWidths = [
  { value: '640', label: 'Desktop' },
  { value: '375', label: 'Phone' },
]
const schemes = [
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]

/** A touchpoint with what it will show, what was found in that, and what it shows now. */
export function PreviewTouchpoint({ touchpoint, wall, cards, slug, onSight }: PreviewTouchpointProps) {
  const { key, name, sizes, beside, findings, failure, speaks, now } = touchpoint
  const sized = sizes.filter(({ size }) => size !== '')
  const [wantedSize, setSize] = useState('')
  const [wantedFormat, setFormat] = useState('')
  const [pageWidth, setPageWidth] = useState('640')
  const [scheme, setScheme] = useState('light')

  const size = wantedSize === ALL || sized.some((one) => one.size === wantedSize) ? wantedSize : (sized[0]?.size ?? '')
  const shown = sizes.filter((one) => one.size === '' || size === ALL || one.size === size)
  const main = (shown.find((one) => one.size !== '') ?? shown[0])?.cards[0]
  const places = shown.flatMap((one) => placesOf(key, one, wantedFormat))
  const drawn = places.flatMap(({ place }) => cards.get(cardId(place))?.drawn ?? [])
  const pages = drawn.some(({ shows, size: of }) => shows === 'page' && of === '')
  const isDarkToo = drawn.some(({ shows, content }) => shows === 'page' && hasDarkForm(content))
  const found = [
    ...findings.map((finding) => ({ ...finding, size: finding.size ?? '' })),
    ...drawn.flatMap((card) => card.findings.map((finding) => ({ ...finding, size: finding.size ?? card.size }))),
  ]
  return (
    <article aria-label={name} className="leitmotif-preview__touchpoint">
      <header>
        <div>
          <h4>{name}</h4>
          <Now now={now} slug={slug} />
        </div>
        <div className="leitmotif-preview__choices">
          <PreviewSelect
            label="Size"
            onChoose={setSize}
            options={[
              ...sized.map((one) => ({ value: one.size, label: nameOf(one) })),
              ...(sized.length > 1 ? [{ value: ALL, label: 'All sizes' }] : []),
            ]}
            value={size}
          />
          <PreviewSelect
            label="Format"
            onChoose={setFormat}
            options={(main?.formats ?? []).map((format) => ({ value: format, label: formatName(format) }))}
            value={main?.formats.includes(wantedFormat) ? wantedFormat : (main?.format ?? '')}
          />
          {pages ? <PreviewSelect label="Width" onChoose={setPageWidth} options={pageWidths} value={pageWidth} /> : null}
          {isDarkToo ? <PreviewSelect label="Appearance" onChoose={setScheme} options={schemes} value={scheme} /> : null}
        </div>
      </header>
      {speaks ? null : <p className="leitmotif-preview__quiet">It does not speak {languageName(wall.locale)}.</p>}
      {failure === undefined ? null : <p className="leitmotif-preview__failure">This cannot be shown: {failure}</p>}
      {beside.length === 0 ? null : (
        <dl>
          {beside.map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                {/* Read in its own direction, and still beside its label. */}
                <bdi dir={wall.direction} lang={wall.locale}>
                  {text}
                </bdi>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <div className="leitmotif-preview__cards">
        {places.map(({ one, side, place }) => (
          <PreviewCard
            card={cards.get(cardId(place))}
            direction={wall.direction}
            key={cardId(place)}
            locale={wall.locale}
            onSight={onSight}
            pageWidth={Number(pageWidth)}
            place={place}
            scheme={scheme === 'dark' ? 'dark' : 'light'}
            says={[name, nameOf(one), side, languageName(wall.locale)].filter((part) => part !== '').join(', ')}
            side={side}
            size={one}
          />
        ))}
      </div>
      <PreviewFindings findings={found} ownRules={wall.ownRules} />
    </article>
  )
}

/** Where the cards of a size are: in the format that was chosen, if it is made in that. Only the usual one shows its sides apart. */
function placesOf(touchpoint: string, one: WallSize, wanted: string): { one: WallSize; side: WallCard['side']; place: CardPlace }[] {
  const [first] = one.cards
  const isOther = first !== undefined && first.format !== wanted && first.formats.includes(wanted)
  const cards = isOther ? [{ side: '' as const, format: wanted }] : one.cards
  return cards.map(({ side, format }) => ({ one, side, place: { touchpoint, size: one.size, format } }))
}

function Now({ now, slug }: { readonly now: ShownNow | null; readonly slug: unknown }) {
  if (now === null) return <p className="leitmotif-preview__quiet">Shows nothing now</p>
  const what = now.campaign === slug ? `Release ${now.release} is live` : `Shows “${now.headline}” now`
  return <p className="leitmotif-preview__quiet">{what}</p>
}

'use client'
import { useState } from 'react'
import type { CardPlace, ShownNow, Wall, WallTouchpoint } from '../../preview/index.ts'
import { hasDarkForm } from './colour-scheme.ts'
import { formatName, languageName } from '../findings/index.ts'
import { cardSizeName, PreviewCard } from './preview-card.tsx'
import { cardId, type PreviewState } from './preview-feed.ts'
import { PreviewFindings } from './preview-findings.tsx'
import { PreviewSelect } from './preview-select.tsx'
import { ALL_SIZES, shownCards } from './touchpoint-cards.ts'

interface PreviewTouchpointProps {
  readonly touchpoint: WallTouchpoint
  readonly wall: Wall
  readonly cards: PreviewState['cards']
  /** The campaign that is written. */
  readonly slug: unknown
  readonly onSight: (place: CardPlace, isInSight: boolean) => void
}

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
  const { name, beside, findings, failure, speaks, now } = touchpoint
  const [wantedSize, setSize] = useState('')
  const [wantedFormat, setFormat] = useState('')
  const [pageWidth, setPageWidth] = useState('640')
  const [scheme, setScheme] = useState('light')

  const shown = shownCards(touchpoint, { size: wantedSize, format: wantedFormat })
  const drawn = shown.cards.flatMap(({ place }) => cards.get(cardId(place))?.drawn ?? [])
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
              ...shown.sized.map((one) => ({ value: one.size, label: cardSizeName(one) })),
              ...(shown.sized.length > 1 ? [{ value: ALL_SIZES, label: 'All sizes' }] : []),
            ]}
            value={shown.size}
          />
          <PreviewSelect
            label="Format"
            onChoose={setFormat}
            options={shown.formats.map((format) => ({ value: format, label: formatName(format) }))}
            value={shown.format}
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
        {shown.cards.map(({ size, side, place }) => (
          <PreviewCard
            card={cards.get(cardId(place))}
            direction={wall.direction}
            key={cardId(place)}
            locale={wall.locale}
            onSight={onSight}
            pageWidth={Number(pageWidth)}
            place={place}
            scheme={scheme === 'dark' ? 'dark' : 'light'}
            says={[name, cardSizeName(size), side, languageName(wall.locale)].filter((part) => part !== '').join(', ')}
            side={side}
            size={size}
          />
        ))}
      </div>
      <PreviewFindings findings={found} ownRules={wall.ownRules} />
    </article>
  )
}

function Now({ now, slug }: { readonly now: ShownNow | null; readonly slug: unknown }) {
  if (now === null) return <p className="leitmotif-preview__quiet">Shows nothing now</p>
  const what = now.campaign === slug ? `Release ${now.release} is live` : `Shows “${now.headline}” now`
  return <p className="leitmotif-preview__quiet">{what}</p>
}

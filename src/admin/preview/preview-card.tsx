'use client'
import { useState } from 'react'
import { weightName } from '../../content/tables/index.ts'
import type { CardPlace, DrawnCard, WallCard, WallSize } from '../../preview/index.ts'
import type { ColourScheme } from './colour-scheme.ts'
import { sizeName } from '../findings/index.ts'
import { glanceOf, type Glance } from './glance.ts'
import { PreviewPage } from './preview-page.tsx'
import type { CardState } from './preview-feed.ts'
import { useInSight } from '../hooks/index.ts'

interface PreviewCardProps {
  readonly place: CardPlace
  readonly size: WallSize
  readonly side: WallCard['side']
  readonly card: CardState | undefined
  /** What is shown and where, for who cannot see it. */
  readonly says: string
  readonly locale: string
  readonly direction: 'ltr' | 'rtl'
  /** Width in px in which a page without a size is laid out. */
  readonly pageWidth: number
  /** Whether a page is shown as in the light or in the dark. */
  readonly scheme: ColourScheme
  readonly onSight: (place: CardPlace, isInSight: boolean) => void
}

/** One output as it will be seen: a picture, a page, plain words, or a file by its name. What was drawn last stays, dimmed, until the next is there. */
export function PreviewCard({ place, size, side, card, says, onSight, ...how }: PreviewCardProps) {
  const ref = useInSight<HTMLElement>((isInSight) => onSight(place, isInSight), Object.values(place).join(' '))
  const [isWhole, setWhole] = useState(false)
  const { drawn, failure, isCurrent = false } = card ?? {}
  const glance = glanceOf(drawn, size, how.pageWidth)
  const isPending = !isCurrent && failure === undefined
  const facts = [
    cardSizeName(size),
    side,
    drawn && drawn.shows !== 'file' ? weightName(drawn.weight) : '',
    drawn?.isLive && isCurrent ? 'as released' : '',
  ].filter((fact) => fact !== '' && fact !== undefined)
  return (
    <figure
      aria-busy={isPending}
      className="leitmotif-preview__card"
      data-pending={isPending && drawn ? 'true' : undefined}
      ref={ref}
      style={{ width: isWhole ? glance.whole : glance.width }}
    >
      {failure === undefined ? null : <p className="leitmotif-preview__failure">This cannot be drawn: {failure}</p>}
      {drawn || failure !== undefined ? null : <div className="leitmotif-preview__blank" style={ratioOf(size)} />}
      {drawn && failure === undefined ? (
        <Shown {...how} cut={isWhole ? Infinity : glance.cut} drawn={drawn} says={says} size={size} />
      ) : null}
      <figcaption>
        {facts.join(' · ')}
        {drawn && glance.isPart ? (
          <button aria-expanded={isWhole} onClick={() => setWhole(!isWhole)} type="button">
            {isWhole ? 'Show less' : drawn.shows === 'picture' ? 'Show larger' : 'Show all'}
            <span className="leitmotif-preview__aloud">: {says}</span>
          </button>
        ) : null}
      </figcaption>
    </figure>
  )
}

/** "Medium rectangle, 300×250"; a size of paper is its own name. */
export function cardSizeName({ size, label }: Pick<WallSize, 'size' | 'label'>): string {
  const short = size === '' ? '' : sizeName(size)
  return label.includes(short) ? label : [label, short].filter((part) => part !== '').join(', ')
}

const ratioOf = ({ width, height }: WallSize) => ({ aspectRatio: width > 0 ? `${width} / ${height}` : '3 / 1' })

type ShownProps = Pick<PreviewCardProps, 'size' | 'says' | 'locale' | 'direction' | 'pageWidth' | 'scheme'> &
  Pick<Glance, 'cut'> & { readonly drawn: DrawnCard }

function Shown({ drawn, size, says, locale, direction, pageWidth, scheme, cut }: ShownProps) {
  const { shows, type, content, name, weight } = drawn
  switch (shows) {
    case 'picture':
      return <img alt={says} src={`data:${type};base64,${content}`} style={size.width > 0 ? ratioOf(size) : {}} />
    case 'page':
      return (
        <PreviewPage
          cut={cut}
          height={size.height || undefined}
          page={content}
          scheme={scheme}
          title={says}
          width={size.width || pageWidth}
        />
      )
    case 'text':
      return (
        <p
          className="leitmotif-preview__text"
          data-cut={cut < Infinity}
          dir={direction}
          lang={locale}
          style={{ maxHeight: cut < Infinity ? cut : 'none' }}
        >
          {content.trim()}
        </p>
      )
    case 'file':
      return (
        <p className="leitmotif-preview__file">
          {name} <span>{weightName(weight)}</span>
        </p>
      )
  }
}

'use client'
import { useState } from 'react'
import { wearScheme, type ColourScheme } from './colour-scheme.ts'
import { useWidth } from '../hooks/index.ts'

/** A frame grows as tall as its page, up to this (px): beyond, it scrolls. */
const TALLEST = 4000

interface PreviewPageProps {
  /** A page that `framedPage` has made fit for a frame. */
  readonly page: string
  /** Width in px in which it is laid out. */
  readonly width: number
  /** Height in px; undefined for as tall as it is. */
  readonly height: number | undefined
  /** At most so much of it is shown, in px; the rest is cut off. */
  readonly cut: number
  readonly scheme: ColourScheme
  readonly title: string
}

/**
 * A page in a frame that runs no script, made smaller where there is not enough room. The one before stays to be seen until the new one is
 * there. The frame has this origin, so that its height can be read, and nothing in it is ever run: it has no right to, and the page's own
 * policy refuses it once more.
 */
export function PreviewPage({ page, width, scheme, height, cut, title }: PreviewPageProps) {
  const [around, room] = useWidth<HTMLDivElement>()
  const wanted = { page, width, scheme }
  const [shown, setShown] = useState<typeof wanted>()
  const [tall, setTall] = useState(height ?? 400)
  const scale = room === 0 ? 1 : Math.min(1, room / width)
  const isNew = shown === undefined || keyOf(shown) !== keyOf(wanted)
  const frames = [...(shown ? [shown] : []), ...(isNew ? [wanted] : [])]
  const arrived = ({ contentDocument }: HTMLIFrameElement) => {
    if (contentDocument) wearScheme(contentDocument, scheme)
    setTall(height ?? Math.min(TALLEST, Math.max(120, contentDocument?.documentElement.scrollHeight ?? 0)))
    setShown(wanted)
  }
  return (
    <div ref={around} className="leitmotif-preview__page" style={{ height: Math.min(cut, tall * scale) }}>
      {frames.map((one) => (
        <iframe
          aria-hidden={one === shown && isNew}
          key={keyOf(one)}
          onLoad={({ currentTarget }) => arrived(currentTarget)}
          sandbox="allow-same-origin"
          srcDoc={one.page}
          style={{
            width: one.width,
            height: tall,
            transform: `scale(${scale})`,
            visibility: one === shown ? 'visible' : 'hidden',
            colorScheme: one.scheme,
          }}
          tabIndex={-1}
          title={title}
        />
      ))}
    </div>
  )
}

const keyOf = ({ page, width, scheme }: Pick<PreviewPageProps, 'page' | 'width' | 'scheme'>): string => `${scheme} ${width} ${page}`

'use client'
import { useState } from 'react'
import { useWidth } from './use-width.ts'

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
  readonly title: string
}

/**
 * A page in a frame that runs no script, made smaller where there is not enough room. The one before stays to be seen until the new one is
 * there. The frame has this origin, so that its height can be read, and nothing in it is ever run: it has no right to, and the page's own
 * policy refuses it once more.
 */
export function PreviewPage({ page, width, height, cut, title }: PreviewPageProps) {
  const [around, room] = useWidth<HTMLDivElement>()
  const [shown, setShown] = useState({ page, width, tall: height ?? 400 })
  const scale = room === 0 ? 1 : Math.min(1, room / width)
  const isNew = shown.page !== page || shown.width !== width
  const frames = isNew ? [shown, { page, width }] : [shown]
  const arrived = (frame: HTMLIFrameElement) => {
    const content = frame.contentDocument?.documentElement.scrollHeight ?? 0
    setShown({ page, width, tall: height ?? Math.min(TALLEST, Math.max(120, content)) })
  }
  return (
    <div ref={around} className="leitmotif-preview__page" style={{ height: Math.min(cut, shown.tall * scale) }}>
      {frames.map((one) => (
        <iframe
          aria-hidden={one === shown && isNew}
          key={`${one.width} ${one.page}`}
          onLoad={({ currentTarget }) => arrived(currentTarget)}
          sandbox="allow-same-origin"
          srcDoc={one.page}
          style={{ width: one.width, height: shown.tall, transform: `scale(${scale})`, visibility: one === shown ? 'visible' : 'hidden' }}
          tabIndex={-1}
          title={title}
        />
      ))}
    </div>
  )
}

'use client'
import { useAllFormFields, useDocumentInfo, useLocale } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { createPreviewFeed, type PreviewDraft, type PreviewFeed, type PreviewState } from './preview-feed.ts'
import { previewLines } from './preview-lines.ts'
import { useAddresses } from '../hooks/index.ts'

/** So long after the last key (ms) it is looked at what was typed. */
const PAUSE = 300
/** After so much quiet (ms) the first key is looked at, too: threads that draw wake up while the next are typed. */
const QUIET = 2000
/** Releasing takes seconds; after a save it is looked so often (ms) what is live. */
const AFTER_SAVING = [2000, 6000, 15_000, 40_000]

interface Preview {
  readonly state: PreviewState
  readonly feed: PreviewFeed
  /** Undefined in a host without localization. */
  readonly formLocale: string | undefined
}

/** What every touchpoint will show of what the form holds, kept up to date while it is used. */
export function usePreview(show: PreviewDraft['show']): Preview {
  const { id, lastUpdateTime } = useDocumentInfo()
  const { rest } = useAddresses()
  const [fields] = useAllFormFields()
  const formLocale = (useLocale() as { readonly code?: string } | undefined)?.code
  const [feed] = useState(() => createPreviewFeed((body, signal) => previewLines(rest('campaigns', `/${id}/preview`), body, signal)))
  const state = useSyncExternalStore(feed.subscribe, feed.state, feed.state)

  const looked = useRef(0)
  const look = () => {
    looked.current = Date.now()
    feed.show({ locale: formLocale, data: reduceFieldsToValues(fields, true), show })
  }
  // A pause may end after something else was chosen: that counts then.
  const newest = useRef(look)
  newest.current = look
  // What is chosen is shown at once, what is typed after a pause.
  useEffect(() => {
    if (looked.current > 0) look()
  }, [show])
  useEffect(() => {
    const timer = setTimeout(() => newest.current(), Date.now() - looked.current > QUIET ? 0 : PAUSE)
    return () => clearTimeout(timer)
  }, [fields, formLocale])
  useEffect(() => {
    if (looked.current === 0) return
    const timers = AFTER_SAVING.map((wait) => setTimeout(() => feed.refresh(), wait))
    return () => timers.forEach(clearTimeout)
  }, [lastUpdateTime])
  useEffect(() => () => feed.close(), [feed])
  return { state, feed, formLocale }
}

'use client'
import { useAllFormFields, useDocumentInfo, useLocale } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { createPreviewFeed, type PreviewDraft, type PreviewFeed, type PreviewState } from './preview-feed.ts'
import { previewLines } from './preview-lines.ts'
import { useAddresses } from './use-addresses.ts'

/** So long after the last key (ms) it is looked at what was typed. */
const PAUSE = 300

interface Preview {
  readonly state: PreviewState
  readonly feed: PreviewFeed
  /** Undefined in a host without localization. */
  readonly formLocale: string | undefined
}

/** What every touchpoint will show of what the form holds, kept up to date while it is used. */
export function usePreview(show: PreviewDraft['show']): Preview {
  const { id } = useDocumentInfo()
  const { api } = useAddresses()
  const [fields] = useAllFormFields()
  const formLocale = (useLocale() as { readonly code?: string } | undefined)?.code
  const [feed] = useState(() => createPreviewFeed((body, signal) => previewLines(api(`/campaigns/${id}/preview`), body, signal)))
  const state = useSyncExternalStore(feed.subscribe, feed.state, feed.state)
  const isFirst = state.wall === undefined

  const look = () => feed.show({ locale: formLocale, data: reduceFieldsToValues(fields, true), show })
  // What is chosen is shown at once, what is typed after a pause.
  useEffect(() => {
    if (!isFirst) look()
  }, [show])
  useEffect(() => {
    const timer = setTimeout(look, isFirst ? 0 : PAUSE)
    return () => clearTimeout(timer)
  }, [fields, formLocale])
  useEffect(() => () => feed.close(), [feed])
  return { state, feed, formLocale }
}

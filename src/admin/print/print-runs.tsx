'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { EditionTable } from './edition-table.tsx'
import { PrintForm } from './print-form.tsx'
import { askForPrints, type PrintNews } from './print-news.ts'
import { useAddresses } from '../hooks/index.ts'

/** A campaign's page for the press: exports what is live as a numbered edition, and tells which editions in the field are outdated. */
export function PrintRuns() {
  const { id, lastUpdateTime, savedDocumentData } = useDocumentInfo()
  const slug: unknown = savedDocumentData?.slug
  const { rest } = useAddresses()
  const [news, setNews] = useState<PrintNews>()
  const [failed, setFailed] = useState(false)
  const [exported, setExported] = useState(0)

  useEffect(() => {
    if (id === undefined || typeof slug !== 'string') return
    const asked = new AbortController()
    askForPrints(rest, id, slug, asked.signal).then(
      (found) => {
        setNews(found)
        setFailed(false)
      },
      () => setFailed(!asked.signal.aborted),
    )
    return () => asked.abort()
    // The addresses are made anew with every rendering, and stay the same.
  }, [id, slug, lastUpdateTime, exported])

  if (id === undefined || typeof slug !== 'string') return <p>Save the campaign first. What is live of it can then be printed here.</p>
  if (failed) return <p role="alert">What can be printed could not be read. Reload the page to try again.</p>
  if (news === undefined) return <p>Looking up what is live …</p>
  const names = new Map(news.choices.map(({ touchpoint, touchpointName }) => [touchpoint, touchpointName]))
  return (
    <div className="field-type">
      <PrintForm campaign={id} news={news} onExported={() => setExported((count) => count + 1)} />
      <EditionTable editions={news.editions} names={names} />
    </div>
  )
}

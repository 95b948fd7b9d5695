'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useAddresses } from '../hooks/index.ts'
import { theme } from '../theme/index.ts'

/** On the page of a print run: its file, to be sent to the printer again. */
export function PrintFile() {
  const { id } = useDocumentInfo()
  const { rest } = useAddresses()
  if (id === undefined) return null
  return (
    <p className="field-type" style={{ marginBottom: theme.space }}>
      <a href={rest('printRuns', `/${encodeURIComponent(String(id))}/file`)}>Download the PDF that went to the printer</a>
    </p>
  )
}

'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useAddresses } from './use-addresses.ts'

/** On the page of a print run: its file, to be sent to the printer again. */
export function PrintFile() {
  const { id } = useDocumentInfo()
  const { api } = useAddresses()
  if (id === undefined) return null
  return (
    <p className="field-type" style={{ marginBottom: 'var(--base)' }}>
      <a href={api(`/print-runs/${encodeURIComponent(String(id))}/file`)}>Download the PDF that went to the printer</a>
    </p>
  )
}

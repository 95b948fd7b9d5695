'use client'
import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { ask } from '../requests/index.ts'
import { useAddresses } from '../hooks/index.ts'

/** Facts said in a language; null where the campaign does not say that. */
type FactValues = Readonly<Record<string, string | null>>

/** The facts of the campaign as it was last saved; empty until `wanted`, and while they are not known. */
export function useFactValues(locale: string, wanted: boolean): FactValues {
  const { id, lastUpdateTime } = useDocumentInfo()
  const { rest } = useAddresses()
  const [values, setValues] = useState<FactValues>({})
  useEffect(() => {
    if (!wanted || id === undefined) return
    const asked = new AbortController()
    ask<{ facts?: FactValues }>(rest('campaigns', `/${id}/facts?locale=${encodeURIComponent(locale)}`), { signal: asked.signal })
      .then(({ facts }) => setValues(facts ?? {}))
      .catch((error: unknown) => {
        if (!asked.signal.aborted) console.error('The values of the facts could not be read. They are inserted all the same.', error)
      })
    return () => asked.abort()
    // The address is made anew with every rendering, and stays the same.
  }, [id, lastUpdateTime, locale, wanted])
  return values
}

'use client'
import { useFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { KnownTouchpoint } from './adaptable.ts'
import { useAddresses } from './use-addresses.ts'

/** The touchpoints of the brand that the form has chosen; none until they are known. */
export function useTouchpoints(): readonly KnownTouchpoint[] {
  const brand = useFormFields(([fields]) => fields.brand?.value)
  const { api } = useAddresses()
  const [known, setKnown] = useState<readonly KnownTouchpoint[]>([])
  useEffect(() => {
    setKnown([])
    if (typeof brand !== 'string' && typeof brand !== 'number') return
    const asked = new AbortController()
    const query = new URLSearchParams({ 'where[brand][equals]': String(brand), depth: '0', limit: '200', sort: 'name' })
    fetch(api(`/touchpoints?${query.toString()}`), { credentials: 'include', signal: asked.signal })
      .then((response) => response.json() as Promise<{ docs?: KnownTouchpoint[] }>)
      .then(({ docs }) => setKnown(docs ?? []))
      .catch((error: unknown) => {
        if (!asked.signal.aborted) console.error('The brand’s touchpoints could not be read. Reload the page to choose one.', error)
      })
    return () => asked.abort()
    // The address is made anew with every rendering, and stays the same.
  }, [brand])
  return known
}

'use client'
import { useEffect, useState } from 'react'
import type { ReleaseFindings } from '../../collections/campaigns/index.ts'
import { ask, type ReleaseLine } from '../requests/index.ts'
import { useAddresses } from '../hooks/index.ts'

/** What drawing the newest release found: undefined until it is known, 'failed' when the server did not say. Asked anew when that release changes. */
export function useReleaseFindings(
  campaign: string | number,
  { number, status, report }: ReleaseLine,
): ReleaseFindings | 'failed' | undefined {
  const { rest } = useAddresses()
  const [found, setFound] = useState<ReleaseFindings | 'failed'>()
  useEffect(() => {
    const asked = new AbortController()
    ask<ReleaseFindings>(rest('campaigns', `/${campaign}/findings`), { signal: asked.signal })
      .then(setFound)
      .catch((error: unknown) => {
        if (asked.signal.aborted) return
        console.error('What was found in the release could not be read.', error)
        setFound('failed')
      })
    return () => asked.abort()
    // The address is made anew with every rendering, and stays the same.
  }, [campaign, number, status, report])
  return found
}

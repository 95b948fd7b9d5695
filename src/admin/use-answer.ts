'use client'
import { useEffect, useState } from 'react'
import { useAddresses } from './use-addresses.ts'

/**
 * What the admin's API says at a path; undefined until it is known, and while there is nothing to ask.
 * @param lost said to the console when it cannot be read
 */
export function useAnswer<Answer>(path: string | undefined, lost: string): Answer | undefined {
  const { api } = useAddresses()
  const [known, setKnown] = useState<Answer>()
  useEffect(() => {
    setKnown(undefined)
    if (path === undefined) return
    const asked = new AbortController()
    fetch(api(path), { credentials: 'include', signal: asked.signal })
      .then((response) => response.json() as Promise<Answer>)
      .then(setKnown)
      .catch((error: unknown) => {
        if (!asked.signal.aborted) console.error(lost, error)
      })
    return () => asked.abort()
    // The address is made anew with every rendering, and stays the same.
  }, [path])
  return known
}

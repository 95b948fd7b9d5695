'use client'
import { useEffect, useState } from 'react'
import type { CollectionName } from '../../storage/slugs/index.ts'
import { ask } from '../requests/index.ts'
import { useAddresses } from './use-addresses.ts'

/**
 * What the REST API says at a path below one of our collections; undefined until it is known, and while there is nothing to ask.
 * @param lost said to the console when it cannot be read; it stays unknown then
 */
export function useAnswer<Answer>(collection: CollectionName, path: string | undefined, lost: string): Answer | undefined {
  const { rest } = useAddresses()
  const [known, setKnown] = useState<Answer>()
  useEffect(() => {
    setKnown(undefined)
    if (path === undefined) return
    const asked = new AbortController()
    ask<Answer>(rest(collection, path), { signal: asked.signal })
      .then(setKnown)
      .catch((error: unknown) => {
        if (!asked.signal.aborted) console.error(lost, error)
      })
    return () => asked.abort()
    // The address is made anew with every rendering, and stays the same.
  }, [path])
  return known
}

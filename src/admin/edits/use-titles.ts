'use client'
import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { TitleOf } from './say-value.ts'
import { useAddresses } from '../hooks/index.ts'

/** A document that a field names. */
export interface Named {
  readonly collection: string
  readonly id: string | number
}

const keyOf = (collection: string, id: string | number) => `${collection}/${id}`

/** What these documents are called in the admin's lists; their ids until that is known. */
export function useTitles(named: readonly Named[]): TitleOf {
  const { getEntityConfig } = useConfig()
  const { api } = useAddresses()
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map())
  const keys = [...new Set(named.map(({ collection, id }) => keyOf(collection, id)))].toSorted()
  useEffect(() => {
    const asked = new AbortController()
    const titleOf = async (key: string): Promise<[string, string]> => {
      const collection = key.slice(0, key.lastIndexOf('/'))
      const answer = await fetch(api(`/${key}?depth=0&draft=true`), { credentials: 'include', signal: asked.signal })
      const found = (await answer.json()) as Record<string, unknown>
      const { useAsTitle = 'id' } = getEntityConfig({ collectionSlug: collection })?.admin ?? {}
      const title = found[useAsTitle]
      return [key, typeof title === 'string' && title !== '' ? title : key]
    }
    Promise.all(keys.map(titleOf)).then(
      (found) => setTitles(new Map(found)),
      (error: unknown) => {
        if (!asked.signal.aborted) console.error('The names of documents could not be read; their ids stand instead.', error)
      },
    )
    return () => asked.abort()
    // The address and the config are made anew with every rendering, and stay the same.
  }, [keys.join(' ')])
  return (collection, id) => titles.get(keyOf(collection, id)) ?? keyOf(collection, id)
}

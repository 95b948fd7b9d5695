'use client'
import { useEffect, useState } from 'react'
import { askForNews, type ReleaseNews } from '../requests/index.ts'
import { useAddresses } from './use-addresses.ts'

/** Releasing takes seconds; after a save it is looked at so often (ms) for so long. */
const EVERY = 3000
const TIMES = 20

interface News {
  /** What was known last, also when it cannot be read now; undefined before. */
  readonly news: ReleaseNews | undefined
  readonly failed: boolean
}

/** News of a campaign's releases: at once, and for a minute after each save. Nothing is asked of a campaign that was never saved. */
export function useReleaseNews(id: string | number | undefined, slug: unknown, savedAt: unknown): News {
  const { rest } = useAddresses()
  const [news, setNews] = useState<ReleaseNews>()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (id === undefined || typeof slug !== 'string') return
    const asked = new AbortController()
    let left = TIMES
    const look = () =>
      askForNews(rest, id, slug, asked.signal).then(
        (found) => {
          setNews(found)
          setFailed(false)
        },
        () => setFailed(!asked.signal.aborted),
      )
    void look()
    const timer = setInterval(() => {
      if (left-- > 0) void look()
      else clearInterval(timer)
    }, EVERY)
    return () => {
      asked.abort()
      clearInterval(timer)
    }
    // The addresses are made anew with every rendering, and stay the same.
  }, [id, slug, savedAt])
  return { news, failed }
}

'use client'
import { useEffect, useRef, type RefObject } from 'react'

/** What is about to be scrolled to is drawn, too. */
const AHEAD = '300px 0px'

/** Tells when an element comes into sight or goes out of it, as long as it is there; anew when `key` changes. */
export function useInSight<Shown extends Element>(tell: (isInSight: boolean) => void, key: string): RefObject<Shown | null> {
  const ref = useRef<Shown>(null)
  const telling = useRef(tell)
  telling.current = tell
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const heard = telling.current
    const watch = (entries: readonly IntersectionObserverEntry[]) => heard(entries.at(-1)?.isIntersecting === true)
    const observer = new IntersectionObserver(watch, { root: scrollerOf(element), rootMargin: AHEAD })
    observer.observe(element)
    return () => {
      observer.disconnect()
      heard(false)
    }
  }, [key])
  return ref
}

/** What an element scrolls in; null where it is the window. A margin counts only around that. */
function scrollerOf(element: Element): Element | null {
  let around = element.parentElement
  while (around && !/auto|scroll/.test(getComputedStyle(around).overflowY)) around = around.parentElement
  // Of the page's own parts it is the window that scrolls.
  return around === document.body || around === document.documentElement ? null : around
}

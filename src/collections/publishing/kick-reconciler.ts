import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import { findHub } from '../../runtime/index.ts'

/** Tells the reconciler that something it reads has changed. It looks again after the commit. */
export const kickOnChange: CollectionAfterChangeHook = ({ doc, req }) => {
  findHub(req.payload)?.loop.kick()
  return doc
}

export const kickOnDeletion: CollectionAfterDeleteHook = ({ doc, req }) => {
  findHub(req.payload)?.loop.kick()
  return doc
}

/** Who may read a touchpoint is what was saved last, not what a release said of it. */
export const kickOnTouchpoint: CollectionAfterChangeHook = ({ doc, req }) => {
  const { key, public: isPublic } = doc as { key?: unknown; public?: unknown }
  findHub(req.payload)?.visibility.changed(String(key), isPublic === true)
  return doc
}

export const kickOnTouchpointDeletion: CollectionAfterDeleteHook = ({ doc, req }) => {
  findHub(req.payload)?.visibility.changed(String((doc as { key?: unknown }).key), false)
  return doc
}

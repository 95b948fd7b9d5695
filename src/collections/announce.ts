import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import { findHub } from '../hub-of.ts'

/** Tells the reconciler that something it reads has changed. It looks again after the commit. */
export const announceChange: CollectionAfterChangeHook = ({ doc, req }) => {
  findHub(req.payload)?.loop.kick()
  return doc
}

export const announceDeletion: CollectionAfterDeleteHook = ({ doc, req }) => {
  findHub(req.payload)?.loop.kick()
  return doc
}

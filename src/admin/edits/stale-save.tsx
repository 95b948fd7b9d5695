'use client'
import { useDocumentInfo, useForm, useFormFields, useLocale } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { ask } from '../requests/index.ts'
import { useAddresses } from '../hooks/index.ts'
import type { Values } from './merge-edits.ts'
import { TwoEdits } from './two-edits.tsx'
import { theme } from '../theme/index.ts'

/**
 * Stands unseen in a form and sends the revision back that the form was opened with. When the server says that somebody else has saved since, it
 * reads what they saved, and shows it beside what is in the form, which keeps all that was typed.
 */
export function StaleSave({ path }: { readonly path: string }) {
  const { id, collectionSlug, data } = useDocumentInfo()
  const { code } = useLocale()
  const { setModified } = useForm()
  const { api } = useAddresses()
  const isRefused = useFormFields(([fields]) => fields[path]?.valid === false)
  const [saved, setSaved] = useState<Values>()
  const [failed, setFailed] = useState(false)
  const revision: unknown = data?.revision

  useEffect(() => {
    if (!isRefused) return
    // What was refused is still to be saved: leaving the page would lose it.
    setModified(true)
    const asked = new AbortController()
    const query = `depth=0&draft=true&trash=true&locale=${code}&fallback-locale=none`
    ask<Values>(api(`/${collectionSlug}/${id}?${query}`), { signal: asked.signal })
      .then((found) => {
        setSaved(found)
        setFailed(false)
      })
      .catch(() => setFailed(!asked.signal.aborted))
    return () => asked.abort()
    // Addresses and the form's functions are made anew with every rendering, and stay the same.
  }, [isRefused, id, collectionSlug, code])
  // A save of one's own, and taking in theirs, end it.
  useEffect(() => {
    setSaved(undefined)
    setFailed(false)
  }, [revision])

  if (failed)
    return (
      <p role="alert" style={{ color: theme.error }}>
        Somebody else has saved this, and what they saved could not be read. Copy what you wrote, and reload the page.
      </p>
    )
  return saved ? <TwoEdits onDone={() => setSaved(undefined)} saved={saved} /> : null
}

'use client'
import { Button, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useState } from 'react'
import { ask } from '../requests/index.ts'
import { useAddresses } from '../hooks/index.ts'

type State = { readonly key?: string; readonly error?: string; readonly busy?: boolean }

/** Makes a client's key and shows it this one time. */
export function MakeKey() {
  const { id } = useDocumentInfo()
  const { dispatchFields } = useForm()
  const { rest } = useAddresses()
  const [state, setState] = useState<State>({})
  if (id === undefined) return <p>Save the client first; then make its key here.</p>

  const make = async () => {
    setState({ busy: true })
    try {
      const { key, revision } = await ask<{ key: string; revision: string }>(rest('clients', `/${id}/key`), { method: 'POST' })
      // The client was saved with its new key: the form goes on from there.
      dispatchFields({ type: 'UPDATE', path: 'revision', value: revision })
      setState({ key })
    } catch (error) {
      setState({ error: error instanceof Error ? error.message : String(error) })
    }
  }
  return (
    <div className="field-type">
      <Button buttonStyle="secondary" disabled={state.busy ?? false} onClick={() => void make()}>
        Make a new key
      </Button>
      <p>The key is shown once, here. A new key voids the one before.</p>
      {state.key ? (
        <p role="status">
          Copy it now: <code style={{ userSelect: 'all', overflowWrap: 'anywhere' }}>{state.key}</code>
        </p>
      ) : null}
      {state.error ? <p role="alert">{state.error}</p> : null}
    </div>
  )
}

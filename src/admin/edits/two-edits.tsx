'use client'
import { Button, useAllFormFields, useConfig, useDocumentInfo, useForm } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useRef, useState } from 'react'
import { clockTime, offsetAt } from '../../content/time/index.ts'
import { editedFields } from './edited-fields.ts'
import { changesOf, mergeEdits, type Change, type Values } from './merge-edits.ts'
import { sayValue } from './say-value.ts'
import { twoEditsStyles } from './two-edits-styles.ts'
import { useTimeZone } from '../hooks/index.ts'
import { useTitles, type Named } from './use-titles.ts'

interface TwoEditsProps {
  /** The document as somebody else has saved it. */
  readonly saved: Values
  onDone(): void
}

/** What somebody else saved beside what is in the form, field by field, and the way to bring both together. */
export function TwoEdits({ saved, onDone }: TwoEditsProps) {
  const { collectionSlug, data, setData } = useDocumentInfo()
  const { getEntityConfig } = useConfig()
  const { reset, setModified } = useForm()
  const [state] = useAllFormFields()
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set())
  const notice = useRef<HTMLElement>(null)
  // Newer browsers answer a promise, which no effect may hand on.
  useEffect(() => {
    void notice.current?.scrollIntoView({ block: 'center' })
  }, [])

  const fields = editedFields(getEntityConfig({ collectionSlug: collectionSlug ?? '' })?.fields ?? [])
  const typed = reduceFieldsToValues(state, true) as Values
  const versions = { opened: data ?? {}, saved, typed }
  const changes = changesOf(fields, versions)
  const say = useWords(changes, typed.brand ?? (Array.isArray(typed.brands) ? typed.brands[0] : undefined))

  const goOn = async (values: Values, isModified: boolean) => {
    setData(saved)
    await reset(values)
    setModified(isModified)
    onDone()
  }
  const choose = (path: string, takesTheirs: boolean) =>
    setTheirs((chosen) => new Set(takesTheirs ? [...chosen, path] : [...chosen].filter((one) => one !== path)))

  return (
    <section aria-label="Somebody else has saved this" className="leitmotif-two-edits" ref={notice} role="alert">
      <style>{twoEditsStyles}</style>
      <h3>Somebody else has saved this since you opened it</h3>
      <p>
        Nothing of yours is saved yet, and nothing is lost: what you wrote still stands in the form.{' '}
        {changes.length === 0
          ? 'They changed nothing that differs from it. Take in their version, then save again.'
          : 'Below is where their version differs. Bring both together, look it over, then save again.'}
      </p>
      {changes.length === 0 ? null : (
        <table>
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">Saved by somebody else, {new Date(String(saved.updatedAt)).toLocaleString()}</th>
              <th scope="col">Yours, in the form</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={change.path}>
                <th scope="row">{change.label}</th>
                <Side
                  change={change}
                  isTaken={!change.isBoth || theirs.has(change.path)}
                  onTake={() => choose(change.path, true)}
                  side="theirs"
                >
                  {say(change, change.saved)}
                </Side>
                <Side
                  change={change}
                  isTaken={change.isBoth && !theirs.has(change.path)}
                  onTake={() => choose(change.path, false)}
                  side="yours"
                >
                  {say(change, change.typed)}
                </Side>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="leitmotif-two-edits__acts">
        <Button margin={false} onClick={() => void goOn(mergeEdits(fields, versions, theirs), true)} size="medium">
          Bring both together
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={() => void goOn(saved, false)} size="medium">
          Drop mine
        </Button>
      </div>
    </section>
  )
}

interface SideProps {
  readonly change: Change
  readonly side: 'theirs' | 'yours'
  readonly isTaken: boolean
  onTake(): void
  readonly children: string
}

/** One side of a field. Where both changed it, one of the two is chosen; else theirs is taken, for it changes nothing of yours. */
function Side({ change, side, isTaken, onTake, children }: SideProps) {
  return (
    <td data-taken={isTaken}>
      {change.isBoth ? (
        <label>
          <input checked={isTaken} name={`two-edits ${change.path}`} onChange={onTake} type="radio" />
          {side === 'theirs' ? 'Take theirs' : 'Keep mine'}
        </label>
      ) : (
        <small>{side === 'theirs' ? 'Theirs, taken in: you did not change it' : 'Yours, as it was'}</small>
      )}
      <div dir="auto">{children === '' ? <em>empty</em> : children}</div>
    </td>
  )
}

/** Says values in words: names of documents, and times on the brand's clocks. */
function useWords(changes: readonly Change[], brand: unknown): (change: Change, value: unknown) => string {
  const timeZone = useTimeZone(brand) ?? 'UTC'
  const sayInstant = (instant: string) => `${clockTime(instant, timeZone).replace('T', ' ')}, ${offsetAt(instant, timeZone)}`
  const named: Named[] = []
  const note = (collection: string, id: string | number) => {
    named.push({ collection, id })
    return ''
  }
  for (const { field, saved, typed } of changes) for (const value of [saved, typed]) sayValue(field, value, note, sayInstant)
  const titleOf = useTitles(named)
  return ({ field }, value) => sayValue(field, value, titleOf, sayInstant)
}

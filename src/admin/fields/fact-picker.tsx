'use client'
import { useDebounce, useField, useFormFields, useLocale } from '@payloadcms/ui'
import { useRef, useState, type CSSProperties } from 'react'
import { complainOfPlaceholders } from '../../content/text/index.ts'
import { insertWords } from './insert-words.ts'
import { useFactValues } from './use-fact-values.ts'
import { labelOfName, wordsOfField } from '../words/index.ts'
import { theme } from '../theme/index.ts'

/** So long after the last key (ms) a text is looked at: a name that is still being typed is not yet wrong. */
const PAUSE = 600

const looks: Readonly<Record<'list' | 'pick' | 'value' | 'complaint', CSSProperties>> = {
  list: { display: 'flex', flexWrap: 'wrap', gap: '0.4rem', paddingBlock: '0.5rem' },
  pick: {
    border: `1px solid ${theme.fieldLine}`,
    borderRadius: theme.smallRadius,
    background: theme.panel,
    color: 'inherit',
    padding: '0.2rem 0.6rem',
    font: 'inherit',
    cursor: 'pointer',
  },
  value: { color: theme.faintText },
  complaint: { color: theme.error, margin: '0.5rem 0 0' },
}

interface FactPickerProps {
  readonly path: string
  /** What can be named in this field. */
  readonly names: readonly string[]
}

/** Below a text: says at once when a placeholder in it is not right, and offers the facts to be inserted at the cursor. */
export function FactPicker({ path, names }: FactPickerProps) {
  const { value, setValue, disabled } = useField<unknown>({ path })
  const frame = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  const values = useFactValues(useWordsLocale(path), open)
  const complaint = complainOfPlaceholders(useDebounce(wordsOfField(value), PAUSE), names)
  return (
    <div ref={frame}>
      <p aria-live="polite" style={complaint === undefined ? { margin: 0 } : looks.complaint}>
        {complaint}
      </p>
      {disabled ? null : (
        <details style={{ marginTop: '0.3rem' }} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary style={{ cursor: 'pointer', color: theme.quietText, width: 'fit-content' }}>Insert a fact</summary>
          <div aria-label="Facts to insert" role="group" style={looks.list}>
            {names.map((name) => (
              <button
                key={name}
                onClick={() => frame.current && insertWords(frame.current, `{${name}}`, setValue)}
                style={looks.pick}
                type="button"
              >
                {labelOfName(name)} {values[name] === undefined ? null : <span style={looks.value}>{values[name] ?? 'not set yet'}</span>}
              </button>
            ))}
          </div>
        </details>
      )}
    </div>
  )
}

/** The language of the words: that which a row beside them names, else the one that the form is in. */
function useWordsLocale(path: string): string {
  const { code } = useLocale()
  const beside = useFormFields(([fields]) => fields[path.replace(/[^.]+$/, 'locale')]?.value)
  return typeof beside === 'string' && path.includes('.') ? beside : code
}

'use client'
import { FieldDescription, FieldError, FieldLabel, useField, useFormFields } from '@payloadcms/ui'
import type { DateFieldClientComponent } from 'payload'
import { useEffect, useId, useState, type CSSProperties } from 'react'
import { useAddresses } from './use-addresses.ts'
import { instantAt, wallClock } from './wall-clock.ts'

/** As Payload's own inputs look, which are styled by classes of theirs. */
const looks: CSSProperties = {
  width: '100%',
  height: 'calc(var(--base) * 2)',
  padding: 'calc(var(--base) * 0.4) calc(var(--base) * 0.75)',
  border: '1px solid var(--theme-elevation-150)',
  borderRadius: 'var(--style-radius-s)',
  background: 'var(--theme-input-bg)',
  color: 'var(--theme-elevation-800)',
  font: 'inherit',
}

/** A date and time, shown and typed in the brand's time zone whatever the browser's is. */
export const ZonedDateField: DateFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, showError, errorMessage } = useField<string | null>({ path })
  const brand = useFormFields(([fields]) => fields.brand?.value)
  const timeZone = useTimeZone(brand)
  const id = useId()
  const help = typeof field.admin?.description === 'string' ? `${field.admin.description} ` : ''
  const zone = timeZone === undefined ? 'Choose the brand first: dates are in its time zone.' : `Time in ${timeZone}.`
  return (
    <div className={`field-type ${showError ? 'error' : ''}`} style={{ flex: 1 }}>
      <FieldLabel htmlFor={id} label={field.label} />
      <div className="field-type__wrap">
        <FieldError message={errorMessage} path={path} showError={showError} />
        <div className="date-time-picker" style={{ width: '100%' }}>
          <input
            disabled={readOnly === true || timeZone === undefined}
            id={id}
            onChange={({ target }) => timeZone !== undefined && setValue(instantAt(target.value, timeZone))}
            step={60}
            style={looks}
            type="datetime-local"
            value={value && timeZone !== undefined ? wallClock(value, timeZone) : ''}
          />
        </div>
      </div>
      <FieldDescription description={help + zone} path={path} />
    </div>
  )
}

/** The zone of the chosen brand; undefined until it is known, for a time typed on a guessed clock would be wrong. */
function useTimeZone(brand: unknown): string | undefined {
  const [timeZone, setTimeZone] = useState<string>()
  const { rest } = useAddresses()
  useEffect(() => {
    setTimeZone(undefined)
    if (typeof brand !== 'string' && typeof brand !== 'number') return
    const asked = new AbortController()
    fetch(rest('brands', `/${brand}?depth=0&draft=true&select[timeZone]=true`), { credentials: 'include', signal: asked.signal })
      .then((response) => response.json() as Promise<{ timeZone?: string | null }>)
      .then((found) => setTimeZone(found.timeZone ?? 'UTC'))
      .catch((error: unknown) => {
        if (!asked.signal.aborted) console.error('The brand’s time zone could not be read. Reload the page to type dates.', error)
      })
    return () => asked.abort()
    // The address is made anew with every rendering, and stays the same.
  }, [brand])
  return timeZone
}

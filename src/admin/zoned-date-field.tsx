'use client'
import { tz, TZDate } from '@date-fns/tz'
import { FieldDescription, FieldError, FieldLabel, useField, useFormFields } from '@payloadcms/ui'
import type { DateFieldClientComponent } from 'payload'
import { useEffect, useId, useState } from 'react'

/** A date and time, shown and typed in the brand's time zone whatever the browser's is. */
export const ZonedDateField: DateFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, showError, errorMessage } = useField<string | null>({ path })
  const brand = useFormFields(([fields]) => fields.brand?.value)
  const timeZone = useTimeZone(brand)
  const id = useId()
  return (
    <div className={`field-type ${showError ? 'error' : ''}`} style={{ flex: 1 }}>
      <FieldLabel htmlFor={id} label={field.label} />
      <div className="field-type__wrap">
        <FieldError message={errorMessage} path={path} showError={showError} />
        <div className="date-time-picker" style={{ width: '100%' }}>
          <input
            disabled={readOnly ?? false}
            id={id}
            onChange={({ target }) => setValue(instantOf(target.value, timeZone))}
            step={60}
            style={{ width: '100%' }}
            type="datetime-local"
            value={value ? localTime(value, timeZone) : ''}
          />
        </div>
      </div>
      <FieldDescription
        description={`${typeof field.admin?.description === 'string' ? field.admin.description : ''} Time in ${timeZone}.`}
        path={path}
      />
    </div>
  )
}

/** The zone of the chosen brand; UTC until one is chosen. */
function useTimeZone(brand: unknown): string {
  const [timeZone, setTimeZone] = useState('UTC')
  useEffect(() => {
    if (typeof brand !== 'string' && typeof brand !== 'number') return
    const asked = new AbortController()
    fetch(`/api/brands/${brand}?depth=0&draft=true`, { credentials: 'include', signal: asked.signal })
      .then((response) => response.json() as Promise<{ timeZone?: string }>)
      .then((found) => setTimeZone(found.timeZone ?? 'UTC'))
      .catch((error: unknown) => {
        if (!asked.signal.aborted) console.error('The brand’s time zone could not be read; times are shown in UTC.', error)
      })
    return () => asked.abort()
  }, [brand])
  return timeZone
}

/** '2026-06-05T11:00' as a date input shows it. */
function localTime(instant: string, timeZone: string): string {
  return tz(timeZone)(instant).toISOString().slice(0, 16)
}

/** The instant (ISO, UTC) at which a clock in the zone shows this time; null for an emptied input. */
function instantOf(local: string, timeZone: string): string | null {
  const [year, month, day, hour, minute] = local.split(/\D/).map(Number)
  if (year === undefined || month === undefined || day === undefined) return null
  return new Date(new TZDate(year, month - 1, day, hour ?? 0, minute ?? 0, timeZone).getTime()).toISOString()
}

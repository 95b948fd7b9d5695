'use client'
import { FieldDescription, FieldError, FieldLabel, useField, useFormFields } from '@payloadcms/ui'
import type { DateFieldClientComponent } from 'payload'
import { useId, type CSSProperties } from 'react'
import { warnClockChange } from '../content/clock-changes.ts'
import { clockTime, offsetAt, readTime } from '../content/written-time.ts'
import { useTimeZone } from './use-time-zone.ts'

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

/**
 * A date and time, shown and typed in the brand's time zone whatever the browser's is. A time that the zone's clocks skip stands in the form as
 * it was typed, without offset: it is told at once, and the server refuses it.
 */
export const ZonedDateField: DateFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, showError, errorMessage } = useField<string | null>({ path })
  // Of several brands, as a client has, the first one's clocks count.
  const brand: unknown = useFormFields(([fields]) => fields.brand?.value ?? firstOf(fields.brands?.value))
  const timeZone = useTimeZone(brand)
  const id = useId()
  const told = value && timeZone !== undefined ? tell(value, timeZone) : undefined
  const help = typeof field.admin?.description === 'string' ? `${field.admin.description} ` : ''
  const isSaid = showError && errorMessage === told?.complaint

  const type = (typed: string, zone: string) => {
    const read = readTime(typed, zone)
    setValue(typed === '' ? null : 'instant' in read ? read.instant : typed)
  }
  return (
    <div className={`field-type ${showError ? 'error' : ''}`} style={{ flex: 1 }}>
      <FieldLabel htmlFor={id} label={field.label} />
      <div className="field-type__wrap">
        <FieldError message={errorMessage} path={path} showError={showError} />
        <div className="date-time-picker" style={{ width: '100%' }}>
          <input
            disabled={readOnly === true || timeZone === undefined}
            id={id}
            onChange={({ target }) => timeZone !== undefined && type(target.value, timeZone)}
            step={60}
            style={looks}
            type="datetime-local"
            value={told?.shown ?? ''}
          />
        </div>
      </div>
      {told?.complaint === undefined || isSaid ? null : (
        <p role="alert" style={{ color: 'var(--theme-error-500)', margin: '0.5rem 0 0' }}>
          {told.complaint}
        </p>
      )}
      {told?.warning === undefined ? null : (
        <p role="status" style={{ color: 'var(--theme-warning-600)', margin: '0.5rem 0 0' }}>
          {told.warning}
        </p>
      )}
      <FieldDescription description={help + sayZone(timeZone, told?.offset)} path={path} />
    </div>
  )
}

interface Told {
  /** In the form of a date input. */
  readonly shown: string
  /** How far the clocks are from UTC at that time; undefined where there is no such time. */
  readonly offset?: string | undefined
  readonly complaint?: string
  readonly warning?: string | undefined
}

function tell(value: string, timeZone: string): Told {
  const read = readTime(value, timeZone)
  if ('complaint' in read) return { shown: value.slice(0, 16), complaint: read.complaint }
  const { instant } = read
  return { shown: clockTime(instant, timeZone), offset: offsetAt(instant, timeZone), warning: warnClockChange(instant, timeZone) }
}

function sayZone(timeZone: string | undefined, offset: string | undefined): string {
  if (timeZone === undefined) return 'Choose the brand first: dates are in its time zone.'
  return offset === undefined ? `Time in ${timeZone}.` : `Time in ${timeZone}, on this day ${offset}.`
}

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : undefined)

'use client'
import { FieldDescription, FieldError, FieldLabel, useField, useFormFields } from '@payloadcms/ui'
import type { DateFieldClientComponent } from 'payload'
import { useId, type CSSProperties } from 'react'
import { heldTime, sayTime, sayZone } from './say-time.ts'
import { useTimeZone } from '../hooks/index.ts'
import { spaces, theme } from '../theme/index.ts'

/** As Payload's own inputs look, which are styled by classes of theirs. */
const looks: CSSProperties = {
  width: '100%',
  height: spaces(2),
  padding: `${spaces(0.4)} ${spaces(0.75)}`,
  border: `1px solid ${theme.fieldLine}`,
  borderRadius: theme.smallRadius,
  background: theme.field,
  color: theme.text,
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
  const told = value && timeZone !== undefined ? sayTime(value, timeZone) : undefined
  const help = typeof field.admin?.description === 'string' ? `${field.admin.description} ` : ''
  const isSaid = showError && errorMessage === told?.complaint

  return (
    <div className={`field-type ${showError ? 'error' : ''}`} style={{ flex: 1 }}>
      <FieldLabel htmlFor={id} label={field.label} />
      <div className="field-type__wrap">
        <FieldError message={errorMessage} path={path} showError={showError} />
        <div className="date-time-picker" style={{ width: '100%' }}>
          <input
            disabled={readOnly === true || timeZone === undefined}
            id={id}
            onChange={({ target }) => timeZone !== undefined && setValue(heldTime(target.value, timeZone))}
            step={60}
            style={looks}
            type="datetime-local"
            value={told?.shown ?? ''}
          />
        </div>
      </div>
      {told?.complaint === undefined || isSaid ? null : (
        <p role="alert" style={{ color: theme.error, margin: '0.5rem 0 0' }}>
          {told.complaint}
        </p>
      )}
      {told?.warning === undefined ? null : (
        <p role="status" style={{ color: theme.warningText, margin: '0.5rem 0 0' }}>
          {told.warning}
        </p>
      )}
      <FieldDescription description={help + sayZone(timeZone, told?.offset)} path={path} />
    </div>
  )
}

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : undefined)

'use client'
import { FieldError, SelectInput, useField } from '@payloadcms/ui'
import type { OptionObject, TextFieldClientProps } from 'payload'

/** A text that is chosen from a list; what was written before and is in it no longer stays to be seen. One that must be given cannot be emptied. */
export function ChosenText({ field, path, readOnly, options }: TextFieldClientProps & { readonly options: OptionObject[] }) {
  const { value, setValue, showError, errorMessage } = useField<string>({ path })
  const kept = value && !options.some((option) => option.value === value) ? [{ label: value, value }] : []
  return (
    <SelectInput
      {...(field.admin?.description === undefined ? {} : { description: field.admin.description as string })}
      Error={<FieldError message={errorMessage} path={path} showError={showError} />}
      isClearable={field.required !== true}
      label={field.label as string}
      name={field.name}
      onChange={(chosen) => setValue(Array.isArray(chosen) ? '' : ((chosen as { value?: unknown } | undefined)?.value ?? ''))}
      options={[...options, ...kept]}
      path={path}
      readOnly={readOnly === true}
      required={field.required === true}
      showError={showError}
      style={{ flex: 1 }}
      value={value}
    />
  )
}

'use client'
import { FieldError, SelectInput, useField } from '@payloadcms/ui'
import type { OptionObject, TextFieldClientProps } from 'payload'

/** Texts that are chosen from a list: one, or several of them. What was written before and is in it no longer stays to be seen. One that must be given cannot be emptied. */
export function ChosenText({ field, path, readOnly, options }: TextFieldClientProps & { readonly options: readonly OptionObject[] }) {
  const { value, setValue, showError, errorMessage } = useField<string | string[]>({ path })
  const isList = field.hasMany === true
  const kept = [value ?? []].flat().filter((one) => one !== '' && !options.some((option) => option.value === one))
  return (
    <SelectInput
      {...(field.admin?.description === undefined ? {} : { description: field.admin.description as string })}
      Error={<FieldError message={errorMessage} path={path} showError={showError} />}
      hasMany={isList}
      isClearable={field.required !== true}
      label={field.label as string}
      name={field.name}
      onChange={(chosen) => {
        const values = [chosen ?? []].flat().map((option) => String(Reflect.get(option, 'value') ?? ''))
        setValue(isList ? values : (values[0] ?? ''))
      }}
      options={[...options, ...kept.map((one) => ({ label: one, value: one }))]}
      path={path}
      readOnly={readOnly === true}
      required={field.required === true}
      showError={showError}
      style={{ flex: 1 }}
      {...(value === undefined ? {} : { value })}
    />
  )
}

import { createElement, useEffect, useState, useSyncExternalStore, type ChangeEvent, type ReactNode } from 'react'
import { vi } from 'vitest'

// Payload's admin as our components see it, for tests without its thousand files: the same hooks over a form that a test fills in.
// `vi.mock('@payloadcms/ui', () => import('./payload-ui.ts'))` puts it in place of Payload's.

interface FieldState {
  readonly value?: unknown
  readonly valid?: boolean
  readonly errorMessage?: string
}

interface AdminState {
  readonly fields: Readonly<Record<string, FieldState>>
  readonly document: Readonly<Record<string, unknown>>
  readonly locale: string
  readonly isLivePreviewing: boolean
  /** By slug. */
  readonly collections: Readonly<Record<string, unknown>>
}

const empty: AdminState = { fields: {}, document: {}, locale: 'en', isLivePreviewing: true, collections: {} }

let state = empty
const listeners = new Set<() => void>()
const change = (to: Partial<AdminState>): void => {
  state = { ...state, ...to }
  for (const heard of listeners) heard()
}
const subscribe = (heard: () => void) => {
  listeners.add(heard)
  return () => listeners.delete(heard)
}
const useAdmin = (): AdminState => useSyncExternalStore(subscribe, () => state)

/** The form and what surrounds it, for tests to set and to look at. */
export const admin = {
  set: change,
  reset: () => change(empty),
  fill: (values: Readonly<Record<string, unknown>>) =>
    change({ fields: { ...state.fields, ...Object.fromEntries(Object.entries(values).map(([path, value]) => [path, { value }])) } }),
  value: (path: string): unknown => state.fields[path]?.value,
}

/** What the form was told to do. */
export const form = {
  dispatchFields: vi.fn(({ path, value }: { path: string; value: unknown }) => admin.fill({ [path]: value })),
  reset: vi.fn(() => Promise.resolve()),
  setModified: vi.fn(),
}
export const setData = vi.fn()

export function useField({ path }: { path: string }) {
  const { value, valid = true, errorMessage = '' } = useAdmin().fields[path] ?? {}
  return { value, setValue: (to: unknown) => admin.fill({ [path]: to }), showError: !valid, errorMessage, disabled: false }
}
export const useFormFields = <Found>(select: (context: readonly [AdminState['fields']]) => Found): Found => select([useAdmin().fields])
export const useAllFormFields = () => [useAdmin().fields, form.dispatchFields] as const
export const useForm = () => form
export const useDocumentInfo = () => ({ ...useAdmin().document, setData })
export const useLocale = () => ({ code: useAdmin().locale })
export const useLivePreviewContext = () => ({ isLivePreviewing: useAdmin().isLivePreviewing })
export function useConfig() {
  const { collections } = useAdmin()
  return {
    config: { serverURL: '', routes: { api: '/api', admin: '/admin' }, admin: { custom: {} } },
    getEntityConfig: ({ collectionSlug }: { collectionSlug: string }) => collections[collectionSlug],
  }
}
export function useDebounce<Value>(value: Value, ms: number): Value {
  const [settled, settle] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => settle(value), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return settled
}

interface Props {
  readonly children?: ReactNode
  readonly label?: string
  readonly description?: string
  readonly message?: string
  readonly showError?: boolean
  readonly htmlFor?: string
  readonly disabled?: boolean
  readonly onClick?: () => void
}
export const Button = ({ children, disabled, onClick }: Props) => createElement('button', { disabled, onClick, type: 'button' }, children)
export const FieldLabel = ({ label, htmlFor }: Props) => createElement('label', { htmlFor }, label)
export const FieldDescription = ({ description }: Props) => createElement('p', { className: 'description' }, description)
export const FieldError = ({ message, showError }: Props) => (showError ? createElement('p', { role: 'alert' }, message) : null)

interface InputProps {
  readonly label: string
  readonly value?: string
  readonly onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void
}
export const TextInput = ({ label, value, onChange }: InputProps) =>
  createElement('input', { 'aria-label': label, value: value ?? '', onChange })
export const TextareaInput = ({ label, value, onChange }: InputProps) =>
  createElement('textarea', { 'aria-label': label, value: value ?? '', onChange })

interface SelectProps {
  readonly label: string
  readonly value?: string | readonly string[]
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly hasMany?: boolean
  readonly onChange: (chosen: object | readonly object[]) => void
}
export function SelectInput({ label, value, options, hasMany = false, onChange }: SelectProps) {
  const choose = ({ target }: ChangeEvent<HTMLSelectElement>) => {
    const chosen = Array.from(target.selectedOptions, (one) => options.find((option) => option.value === one.value) ?? {})
    onChange(hasMany ? chosen : (chosen[0] ?? {}))
  }
  const listed = options.map((option) => createElement('option', { key: option.value, value: option.value }, option.label))
  return createElement('select', { 'aria-label': label, multiple: hasMany, value: value ?? (hasMany ? [] : ''), onChange: choose }, listed)
}

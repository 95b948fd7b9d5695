// How Payload's admin looks. Payload 4 names these CSS variables anew, so only this file knows them.

export const theme = {
  text: 'var(--theme-elevation-800)',
  quietText: 'var(--theme-elevation-600)',
  faintText: 'var(--theme-elevation-500)',
  warningText: 'var(--theme-warning-600)',
  error: 'var(--theme-error-500)',
  warning: 'var(--theme-warning-500)',
  info: 'var(--theme-elevation-250)',
  line: 'var(--theme-elevation-100)',
  fieldLine: 'var(--theme-elevation-150)',
  dashedLine: 'var(--theme-elevation-200)',
  background: 'var(--theme-bg)',
  panel: 'var(--theme-elevation-50)',
  field: 'var(--theme-input-bg)',
  radius: 'var(--style-radius-m)',
  smallRadius: 'var(--style-radius-s)',
  space: 'var(--base)',
  /** Of the bar with a document's buttons, which stays in sight. */
  controlsHeight: 'var(--doc-controls-height)',
} as const

/** A length of so many spaces of the admin. */
export const spaces = (count: number): string => `calc(${theme.space} * ${count})`

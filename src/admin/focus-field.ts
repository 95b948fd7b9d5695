/** How long it is waited for a tab to show its fields, in frames. */
const FRAMES = 10

/** Leads to the field at a path ("offer.price.amount"), in whichever tab of the form it stands. Does nothing where the form has no such field. */
export function focusField(path: string): void {
  const tabs = [...document.querySelectorAll<HTMLElement>('.collection-edit .tabs-field__tab-button')]
  const look = (left: readonly HTMLElement[]): void => {
    if (show(path)) return
    const [tab, ...others] = left
    if (!tab) return
    tab.click()
    whenDrawn(
      () => show(path),
      FRAMES,
      () => look(others),
    )
  }
  look(tabs)
}

function show(path: string): boolean {
  const field = nearest(path)
  if (!field) return false
  field.scrollIntoView({ block: 'center' })
  const inside = field.matches('input, textarea, [contenteditable]')
    ? field
    : field.querySelector<HTMLElement>('input, textarea, [contenteditable], button')
  inside?.focus({ preventScroll: true })
  return true
}

/** The field itself, or the row or group that it stands in. */
function nearest(path: string): HTMLElement | null {
  const name = path.replaceAll('.', '__')
  return document.getElementById(`field-${name}`) ?? document.querySelector<HTMLElement>(`.field-type[id$="-${CSS.escape(name)}"]`)
}

function whenDrawn(isDone: () => boolean, frames: number, otherwise: () => void): void {
  if (frames === 0) return otherwise()
  requestAnimationFrame(() => {
    if (!isDone()) whenDrawn(isDone, frames - 1, otherwise)
  })
}

/** How long it is waited for a tab to show its fields, in frames: a busy machine takes many. */
const FRAMES = 60
/** A tab that shows some of them shows the others within so few. */
const FRAMES_OF_DRAWN = 10

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
  keepInSight(path, FRAMES_OF_DRAWN)
  const inside = field.matches('input, textarea, [contenteditable]')
    ? field
    : field.querySelector<HTMLElement>('input, textarea, [contenteditable], button')
  inside?.focus({ preventScroll: true })
  return true
}

/** Fields above it that are drawn later push it down. */
function keepInSight(path: string, frames: number): void {
  nearest(path)?.scrollIntoView({ block: 'center' })
  if (frames > 0) requestAnimationFrame(() => keepInSight(path, frames - 1))
}

/** The field itself, or the row or group that it stands in. */
function nearest(path: string): HTMLElement | null {
  const name = path.replaceAll('.', '__')
  return document.getElementById(`field-${name}`) ?? document.querySelector<HTMLElement>(`.field-type[id$="-${CSS.escape(name)}"]`)
}

function whenDrawn(isDone: () => boolean, frames: number, otherwise: () => void): void {
  if (frames === 0) return otherwise()
  requestAnimationFrame(() => {
    if (!isDone()) whenDrawn(isDone, Math.min(frames - 1, isTabDrawn() ? FRAMES_OF_DRAWN : Infinity), otherwise)
  })
}

const isTabDrawn = (): boolean => document.querySelector('.collection-edit .tabs-field__tab .field-type') !== null

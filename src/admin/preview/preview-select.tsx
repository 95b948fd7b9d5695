'use client'
interface PreviewSelectProps {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChoose: (value: string) => void
}

/** A small choice above what it changes; nothing where there is nothing to choose. */
export function PreviewSelect({ label, value, options, onChoose }: PreviewSelectProps) {
  if (options.length < 2) return null
  return (
    <label className="leitmotif-preview__select">
      <span>{label}</span>
      <select onChange={({ target }) => onChoose(target.value)} value={value}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}

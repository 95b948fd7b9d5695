'use client'
import { focusField } from './focus-field.ts'
import type { ProblemLine } from '../requests/index.ts'

/** So many stand open; more are opened by who wants them. */
const GLANCE = 4

interface ProblemListProps {
  readonly problems: readonly ProblemLine[]
  readonly severity: ProblemLine['severity']
  readonly title: string
  /** Open without being asked, while there are few. */
  readonly isOpen?: boolean
}

/** Problems of one kind, each leading to its field. */
export function ProblemList({ problems, severity, title, isOpen = false }: ProblemListProps) {
  const found = problems.filter((problem) => problem.severity === severity)
  if (found.length === 0) return null
  return (
    <details open={isOpen && found.length <= GLANCE}>
      <summary style={{ cursor: 'pointer' }}>
        {title} ({found.length})
      </summary>
      <ul style={{ paddingInlineStart: '1.2em', margin: '0.5rem 0' }}>
        {found.map(({ path, field, message }) => (
          <li key={`${path} ${message}`} style={{ overflowWrap: 'anywhere' }}>
            {field === '' ? null : (
              <button
                onClick={() => focusField(path)}
                style={{ all: 'unset', cursor: 'pointer', textDecoration: 'underline', outline: 'revert' }}
                title="Go to the field"
                type="button"
              >
                {field}
              </button>
            )}{' '}
            <bdi dir="ltr">{message}</bdi>
          </li>
        ))}
      </ul>
    </details>
  )
}

'use client'
import type { CSSProperties } from 'react'
import type { FindingCase, FindingGroup } from '../../release/findings/index.ts'
import { languageName, scopeWords, sizeName, type Whole } from './finding-scope.ts'
import { useAddresses } from '../hooks/index.ts'
import { theme } from '../theme/index.ts'

const looks: Readonly<Record<'line' | 'text' | 'aside' | 'cases' | 'case', CSSProperties>> = {
  line: { listStyle: 'none', paddingInlineStart: '0.75rem', overflowWrap: 'anywhere' },
  text: { margin: '0.15rem 0 0' },
  aside: { margin: '0.15rem 0 0', color: theme.quietText },
  cases: { margin: 0, padding: 0 },
  case: { listStyle: 'none', marginTop: '0.6rem' },
}
const bars: Readonly<Record<FindingGroup['severity'], string>> = {
  blocker: theme.error,
  warning: theme.warning,
  info: theme.info,
}

interface FindingLineProps {
  readonly group: FindingGroup
  readonly whole: Whole
}

/**
 * One thing to mend: what it is, what to do, where it stands, and a picture of it one click away. Its sentences are
 * English in an Arabic admin too, whatever they begin with.
 */
export function FindingLine({ group, whole }: FindingLineProps) {
  const [first, ...others] = group.cases
  if (!first) return null
  return (
    <li style={{ ...looks.line, borderInlineStart: `3px solid ${bars[group.severity]}` }}>
      {group.title === undefined ? null : <strong>{group.title}</strong>}
      <p style={looks.text}>
        <bdi dir="ltr">{first.message}</bdi>
      </p>
      {group.whatToDo === undefined ? null : (
        <p style={looks.text}>
          <bdi dir="ltr">{`What to do: ${group.whatToDo}`}</bdi>
        </p>
      )}
      <Aside words={scopeWords(group, whole, true)} />
      <Look at={first} whole={whole} />
      <details>
        <summary style={{ cursor: 'pointer', width: 'fit-content', color: theme.quietText }}>
          {others.length === 0 ? 'Details' : `Details, and ${others.length} more like it`}
        </summary>
        <ul style={looks.cases}>
          {group.cases.map((one) => (
            <li key={`${one.message} ${one.actual ?? ''}`} style={looks.case}>
              {one === first ? null : <bdi dir="ltr">{one.message}</bdi>}
              <Figures {...one} />
              <Aside words={scopeWords(one, whole, false)} />
              {one === first ? null : <Look at={one} whole={whole} />}
            </li>
          ))}
        </ul>
      </details>
    </li>
  )
}

/** Where it stands, unless the place around it says so. */
function Aside({ words }: { readonly words: string }) {
  return words === '' ? null : (
    <p style={looks.aside}>
      <bdi dir="ltr">{words}</bdi>
    </p>
  )
}

function Figures({ expected, actual }: Pick<FindingCase, 'expected' | 'actual'>) {
  if (expected === undefined && actual === undefined) return null
  const said = [actual === undefined ? '' : `Is: ${actual}.`, expected === undefined ? '' : `Should be: ${expected}.`]
  return (
    <p style={looks.text}>
      <bdi dir="ltr">{said.join(' ').trim()}</bdi>
    </p>
  )
}

/** The link to the very file in which it was found. */
function Look({ at: { seen }, whole }: { readonly at: FindingCase; readonly whole: Whole }) {
  const { api } = useAddresses()
  if (!seen) return null
  const where = [whole.touchpoints[seen.touchpoint] ?? seen.touchpoint, languageName(seen.locale), seen.size && sizeName(seen.size)]
  return (
    <p style={looks.text}>
      <a href={api(seen.asset)} rel="noreferrer" target="_blank">
        Look at it
        <span style={{ position: 'absolute', clipPath: 'inset(50%)', width: 1, height: 1, overflow: 'hidden' }}>
          {`: ${where.filter(Boolean).join(', ')}, in a new tab`}
        </span>
      </a>
    </p>
  )
}

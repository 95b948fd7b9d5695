'use client'
import type { ReactNode } from 'react'
import type { ReleaseFindings as Found } from '../../collections/campaigns/index.ts'
import type { FindingGroup } from '../../release/findings/index.ts'
import { FindingLine } from '../findings/index.ts'
import { things } from '../words/index.ts'
import type { ReleaseLine } from '../requests/index.ts'
import { useReleaseFindings } from './use-release-findings.ts'

/** So many lines stand open in a sidebar; more are opened by who wants them. */
const OPEN = 3

interface ReleaseFindingsProps {
  readonly campaign: string | number
  readonly newest: ReleaseLine
}

/** Below the state of a campaign's releases: what drawing the newest one found. What keeps it from going live comes first, as an alert. */
export function ReleaseFindingsPanel({ campaign, newest }: ReleaseFindingsProps) {
  const found = useReleaseFindings(campaign, newest)
  const of = (severity: FindingGroup['severity']) =>
    typeof found === 'object' ? found.findings.filter((group) => group.severity === severity) : []
  const [blockers, warnings, notes] = [of('blocker'), of('warning'), of('info')]
  const { number, status } = newest
  const within = status === 'live' ? '' : ` in release ${number}`
  return (
    <>
      {status === 'blocked' || blockers.length > 0 ? (
        <div role="alert">
          <p>{status === 'blocked' ? `Release ${number} is blocked; touchpoints keep what they had.` : 'It is tried again.'}</p>
          <Lines found={found} groups={blockers} />
        </div>
      ) : null}
      <Foldable groups={warnings} title={`${things(warnings.length)} would look better${within}`}>
        <Lines found={found} groups={warnings} />
      </Foldable>
      <Foldable groups={notes} isShut title={`${things(notes.length)} to know${within}`}>
        <Lines found={found} groups={notes} />
      </Foldable>
      {found === 'failed' ? <p>What was found in release {number} could not be read. Reload the page to try again.</p> : null}
    </>
  )
}

interface FoldableProps {
  readonly groups: readonly FindingGroup[]
  readonly title: string
  readonly isShut?: boolean
  readonly children: ReactNode
}

function Foldable({ groups, title, isShut = false, children }: FoldableProps) {
  if (groups.length === 0) return null
  return (
    <details open={!isShut && groups.length <= OPEN} style={{ marginBlock: '0.5rem' }}>
      <summary style={{ cursor: 'pointer' }}>{title}</summary>
      {children}
    </details>
  )
}

function Lines({ groups, found }: Pick<FoldableProps, 'groups'> & { readonly found: Found | 'failed' | undefined }) {
  if (typeof found !== 'object' || groups.length === 0) return null
  return (
    <ul style={{ display: 'grid', gap: '1rem', margin: '0.75rem 0', padding: 0 }}>
      {groups.map((group) => (
        <FindingLine group={group} key={`${group.rule} ${group.severity} ${group.at}`} whole={found} />
      ))}
    </ul>
  )
}

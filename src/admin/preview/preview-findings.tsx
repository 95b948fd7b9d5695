'use client'
import { type Finding, type OwnRules, ruleOf } from '../../content/findings/index.ts'
import { groupFindings } from '../../release/findings/index.ts'
import { FindingLine } from '../findings/index.ts'
import { things } from '../words/index.ts'

interface PreviewFindingsProps {
  /** With the size that each was found in; '' for what is said of all. */
  readonly findings: readonly (Finding & { readonly size: string })[]
  readonly ownRules: OwnRules
}

/** The touchpoint, language and phase are those that are shown, and need not be said. */
const here = { phases: [], touchpoints: {}, locales: [] }
const nowhere = { phase: '', touchpoint: '', locale: '', format: '' }

/** What drawing a touchpoint found: what would keep a release from going live stands open. */
export function PreviewFindings({ findings, ownRules }: PreviewFindingsProps) {
  const own = new Map(Object.entries(ownRules))
  const groups = groupFindings(
    findings.map((finding) => ({ ...finding, ...nowhere })),
    (name) => ruleOf(name) ?? own.get(name),
  )
  const list = (title: string, isOpen: boolean, of: typeof groups) =>
    of.length === 0 ? null : (
      <details open={isOpen}>
        <summary>{title}</summary>
        <ul className="leitmotif-preview__findings">
          {of.map((group) => (
            <FindingLine group={group} key={`${group.rule} ${group.at}`} whole={here} />
          ))}
        </ul>
      </details>
    )
  const of = (severity: Finding['severity']) => groups.filter((group) => group.severity === severity)
  const [blockers, warnings, notes] = [of('blocker'), of('warning'), of('info')]
  return (
    <>
      {list(`${things(blockers.length)} would block a release`, true, blockers)}
      {list(`${things(warnings.length)} would look better`, false, warnings)}
      {list(`${things(notes.length)} to know`, false, notes)}
    </>
  )
}

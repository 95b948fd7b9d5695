'use client'
import { editionState } from '../words/index.ts'
import type { EditionLine } from './print-news.ts'
import { useAddresses } from '../hooks/index.ts'
import { theme } from '../theme/index.ts'

const cell = { paddingBlock: '0.5rem', paddingInline: '0 1rem', verticalAlign: 'top' } as const
const titles = ['Edition', 'Flyer', 'In the field', 'Copies', 'Exported', 'File']

interface EditionTableProps {
  readonly editions: readonly EditionLine[]
  /** What flyers are called, by their keys; one that is gone has none. */
  readonly names: ReadonlyMap<string, string>
}

/** The editions of a campaign, the newest first; those that are outdated and still in the field stand out. */
export function EditionTable({ editions, names }: EditionTableProps) {
  const { rest, admin } = useAddresses()
  if (editions.length === 0) return <p>No edition has been exported yet.</p>
  return (
    <section>
      <h3>Editions</h3>
      <div style={{ overflowX: 'auto' }}>
        <table style={{ width: '100%', borderCollapse: 'collapse' }}>
          <thead>
            <tr>
              {titles.map((title) => (
                <th key={title} scope="col" style={{ ...cell, textAlign: 'start' }}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {editions.map(({ id, title, touchpoint, state, gone, quantity, date, by }) => (
              <tr key={id} style={{ borderTop: `1px solid ${theme.line}` }}>
                <td style={cell}>
                  <a href={admin('printRuns', `/${encodeURIComponent(id)}`)}>{title}</a>
                </td>
                <td style={cell}>{names.get(touchpoint) ?? touchpoint}</td>
                <td style={cell}>{gone ? 'No longer' : <State says={state} />}</td>
                <td style={cell}>{quantity ?? '–'}</td>
                <td style={cell}>
                  {date} by {by}
                </td>
                <td style={cell}>
                  <a href={rest('printRuns', `/${encodeURIComponent(id)}/file`)}>PDF</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** A sentence about an edition; its first word stands out when it is "Outdated". */
function State({ says }: { readonly says: string }) {
  const state = editionState(says)
  return (
    <>
      {state.isOutdated ? <strong style={{ color: theme.error }}>Outdated. </strong> : null}
      <bdi dir="ltr">{state.says}</bdi>
    </>
  )
}

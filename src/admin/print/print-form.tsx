'use client'
import { Button, SelectInput, TextareaInput, TextInput } from '@payloadcms/ui'
import { useState } from 'react'
import { copiesOf } from './copies-of.ts'
import { narrowChoices, type Wanted } from './narrow-choices.ts'
import { exportEdition, type PrintNews } from './print-news.ts'
import { useAddresses } from '../hooks/index.ts'
import { spaces, theme } from '../theme/index.ts'

interface PrintFormProps {
  readonly campaign: string | number
  readonly news: PrintNews
  readonly onExported: () => void
}

/** Chooses what to print of the live release, and exports it. */
export function PrintForm({ campaign, news, onExported }: PrintFormProps) {
  const { rest } = useAddresses()
  const [wanted, setWanted] = useState<Wanted>({})
  const [quantity, setQuantity] = useState('')
  const [note, setNote] = useState('')
  const [said, setSaid] = useState<{ readonly error?: string; readonly busy?: boolean; readonly done?: string }>({})
  const { fields, chosen } = narrowChoices(news.choices, wanted)

  if (news.release === null)
    return <p>Nothing of this campaign is live, so there is nothing to print. Publish it, and wait until its release is live.</p>
  if (chosen === undefined) return <p>This campaign has no flyer. Add a touchpoint of the channel Flyer to print it.</p>
  if (!news.mayPrint) return <p>Release {news.release} is live. A publisher or an admin can export it for the printer here.</p>

  const send = async () => {
    const copies = copiesOf(quantity)
    if ('complaint' in copies) return setSaid({ error: copies.complaint })
    setSaid({ busy: true })
    try {
      const { touchpoint, locale, size, phase } = chosen
      const run = await exportEdition(rest, campaign, { touchpoint, locale, size, phase, ...copies, note })
      setSaid({ done: `Edition ${run.number} was exported, and its PDF is downloading.` })
      setQuantity('')
      setNote('')
      onExported()
      window.location.assign(rest('printRuns', `/${encodeURIComponent(run.id)}/file`))
    } catch (error) {
      setSaid({ error: error instanceof Error ? error.message : String(error) })
    }
  }
  return (
    <section style={{ marginBottom: spaces(2) }}>
      <h3 style={{ marginBottom: '0.5rem' }}>Export for the printer</h3>
      <p>
        Release {news.release} is live, and this is what is printed, whatever the draft says. Each export is an edition of its own; number
        and date stand in the slug line, outside the trim.
      </p>
      <div
        style={{
          display: 'grid',
          gap: theme.space,
          gridTemplateColumns: 'repeat(auto-fit, minmax(14rem, 1fr))',
          margin: `${theme.space} 0`,
        }}
      >
        {fields.map(({ name, label, options }) => (
          <SelectInput
            isClearable={false}
            key={name}
            label={label}
            name={`print-${name}`}
            onChange={(option) => setWanted({ ...wanted, [name]: String(Array.isArray(option) ? '' : option?.value) })}
            options={options}
            path={`print-${name}`}
            value={chosen[name]}
          />
        ))}
        <TextInput
          label="Copies"
          onChange={(event: React.ChangeEvent<HTMLInputElement>) => setQuantity(event.target.value)}
          path="print-quantity"
          placeholder="not yet known"
          value={quantity}
        />
      </div>
      <TextareaInput
        label="Note"
        onChange={(event) => setNote(event.target.value)}
        path="print-note"
        placeholder="Such as the printer, or where the copies lie"
        rows={2}
        value={note}
      />
      <Button buttonStyle="primary" disabled={said.busy ?? false} onClick={() => void send()}>
        {said.busy ? 'Drawing …' : 'Export print PDF'}
      </Button>
      {said.done ? <p role="status">{said.done}</p> : null}
      {said.error ? (
        <p role="alert" style={{ color: theme.error }}>
          {said.error}
        </p>
      ) : null}
    </section>
  )
}

'use client'
import { useDocumentInfo, useLivePreviewContext } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { CardPlace, WallTouchpoint } from '../../preview/index.ts'
import { languageName } from '../findings/index.ts'
import { PreviewProblems } from './preview-problems.tsx'
import { PreviewSelect } from './preview-select.tsx'
import { previewStyles } from './preview-styles.ts'
import { PreviewTouchpoint } from './preview-touchpoint.tsx'
import { usePreview } from './use-preview.ts'

/** Beside a campaign's form, in place of Payload's live preview: what every touchpoint will show of what the form holds, saved or not. */
export function PreviewWall() {
  const { isLivePreviewing } = useLivePreviewContext()
  return isLivePreviewing ? <Wall /> : null
}

function Wall() {
  const { savedDocumentData } = useDocumentInfo()
  const [show, setShow] = useState<{ readonly locale?: string; readonly phase?: string }>({})
  const { state, feed, formLocale } = usePreview(show)
  const { wall, problems, cards, isBusy, failure } = state
  const onSight = useCallback((place: CardPlace, isInSight: boolean) => feed.look(place, isInSight), [feed])
  // The form's language is followed until another is chosen, and again when the form changes its own.
  useEffect(() => setShow(({ phase }) => (phase === undefined ? {} : { phase })), [formLocale])

  return (
    <section aria-label="Preview" className="leitmotif-preview">
      <style href="leitmotif-preview" precedence="medium">
        {previewStyles}
      </style>
      <header className="leitmotif-preview__bar">
        <h2>Preview</h2>
        <PreviewSelect
          label="Language"
          onChoose={(locale) => setShow({ ...show, locale })}
          options={(wall?.locales ?? []).map((value) => ({ value, label: languageName(value) }))}
          value={wall?.locale ?? ''}
        />
        <PreviewSelect
          label="Phase"
          onChoose={(phase) => setShow({ ...show, phase })}
          options={(wall?.phases ?? []).map(({ phase: value, name: label }) => ({ value, label }))}
          value={wall?.phase ?? ''}
        />
        <span className="leitmotif-preview__state" role="status">
          {failure === undefined ? (isBusy ? 'Drawing …' : wall ? 'Up to date' : '') : 'Not up to date'}
        </span>
      </header>
      {failure === undefined ? null : (
        <p className="leitmotif-preview__failure" role="alert">
          {failure}{' '}
          <button onClick={() => feed.retry()} type="button">
            Try again
          </button>
        </p>
      )}
      <PreviewProblems problems={problems} />
      {wall &&
        byChannel(wall.touchpoints).map(([kind, touchpoints]) => (
          <section aria-label={kind} key={kind}>
            <h3>{kind}</h3>
            {touchpoints.map((touchpoint) => (
              <PreviewTouchpoint
                cards={cards}
                key={touchpoint.key}
                onSight={onSight}
                slug={savedDocumentData?.slug}
                touchpoint={touchpoint}
                wall={wall}
              />
            ))}
          </section>
        ))}
      {wall === undefined && problems.length > 0 ? <p>Nothing can be shown before that is mended.</p> : null}
      {wall?.touchpoints.length === 0 ? <p>The brand has no touchpoint yet. Add one, and it shows here.</p> : null}
    </section>
  )
}

/** Touchpoints of one kind together, the kinds in the order of their first. */
function byChannel(touchpoints: readonly WallTouchpoint[]): [string, WallTouchpoint[]][] {
  const kinds = [...new Set(touchpoints.map(({ kind }) => kind))]
  return kinds.map((kind) => [kind, touchpoints.filter((one) => one.kind === kind)])
}

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { loadExtensions } from '../../../../src/channels/extensions.ts'
import { channelNamed } from '../../../../src/channels/registry.ts'
import { renderView } from '../../../../src/channels/render-view.ts'
import { restaurantDocument, snapshotOf } from '../../../fixtures/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'leitmotif-templates-'))
afterAll(() => rmSync(folder, { recursive: true }))
const family = join(folder, 'web-banner', 'bare-led')
mkdirSync(family, { recursive: true })
writeFileSync(
  join(family, 'box.svg.hbs'),
  `<svg viewBox="{{viewBox}}">
  {{panel fill=paint.primary}}
  {{brandMark x=16 y=16 width=120 height=40 size=22 fill=paint.onPrimary}}
  {{textbox name="headline" text=words.headline x=16 y=70 width=268 height=90 size=30 maxLines=4 font="heading" fill=paint.onPrimary}}
  {{textbox name="price" text=fact.price x=16 y=180 width=268 height=50 size=30 maxLines=1 font="heading" fill=paint.onPrimary}}
</svg>
`,
)
await loadExtensions({ templates: [folder] })

it('What a channel promises to say and a template of a user’s own leaves out is a warning for each fact, with its words', async () => {
  const document = restaurantDocument()
  document.brand.layout = 'bare-led'
  const { snapshot, sources } = await snapshotOf(document)
  const touchpoint = snapshot.touchpoints.find(({ channel }) => channel === 'web-banner')
  const banner = channelNamed('web-banner')
  if (!touchpoint || !banner) throw new Error('the fixture has no web banner')
  const view = banner.compose(snapshot, touchpoint, 'bg')
  const [box, strip] = await Promise.all(
    ['300x250', '728x90'].map(async (size) => renderView('web-banner', view, { size, formats: ['png'] }, sources)),
  )
  const unstated = box?.flatMap(({ findings }) => findings.filter(({ rule }) => rule === 'fact-unstated')) ?? []
  expect(unstated.map(({ place, severity, size }) => [place, severity, size])).toEqual(
    ['slogan', 'previousPrice', 'validity', 'coupon'].map((fact) => [fact, 'warning', '300x250']),
  )
  expect(unstated[1]?.message).toContain(`"${view.facts.previousPrice?.text ?? 'missing'}" is not said here`)
  // Lent from a family of ours, which says all of it.
  expect(strip?.flatMap(({ findings }) => findings)).toEqual([])
})

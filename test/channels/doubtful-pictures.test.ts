import { describe, expect, it } from 'vitest'
import { channels } from '../../src/channels/registry.ts'
import { renderView } from '../../src/channels/render-view.ts'
import { targetsOf } from '../../src/channels/contract/targets.ts'
import { inkedPhoto, unmarked } from '../fixtures/inked.ts'
import { fixtureFiles } from '../fixtures/images.ts'
import { restaurantDocument, snapshotOf } from '../fixtures/index.ts'

describe.each(channels.map((channel) => [channel.name, channel] as const))('%s', (name, channel) => {
  it('tells of a photo that does not say whether its values are ink or its absence, beside the picture that shows it', async () => {
    const bytes = unmarked(await inkedPhoto([[20, 60, 80, 5]], { width: 1600, height: 1200 }))
    const file = { type: 'image/jpeg', width: 1600, height: 1200, bytes }
    const { snapshot, sources } = await snapshotOf(restaurantDocument(), { files: new Map([...fixtureFiles, ['images/park.svg', file]]) })
    const touchpoint = snapshot.touchpoints.find((one) => one.channel === name)
    if (!touchpoint) throw new Error(`the fixture has no ${name}`)
    const view = channel.compose(snapshot, touchpoint, 'en')
    const [pictured] = targetsOf(channel, touchpoint)
      .flatMap(({ size, formats }) => formats.map((format) => ({ size, format })))
      .filter(({ format }) => /^(jpg|png)$/.test(format))
    if (pictured === undefined) throw new Error(`${name} makes no picture`)
    const [made] = await renderView(name, view, { size: pictured.size, formats: [pictured.format] }, sources)
    expect(made?.findings).toContainEqual(expect.objectContaining({ rule: 'picture-inks', severity: 'warning' }))
  })
})

import { describe, expect, it } from 'vitest'
import { channelNamed, channels } from '../../src/channels/registry.ts'
import { renderView, UnknownChannelError } from '../../src/channels/render-view.ts'
import { restaurantDocument, snapshotOf } from '../fixtures/index.ts'

describe('the registry', () => {
  it('knows its channels by name, and no others', () => {
    for (const channel of channels) expect(channelNamed(channel.name)).toBe(channel)
    expect(channelNamed('pigeon')).toBeUndefined()
    expect(channelNamed('constructor')).toBeUndefined()
  })

  it('draws a view through the channel of that name', async () => {
    const { snapshot, sources } = await snapshotOf(restaurantDocument())
    const touchpoint = snapshot.touchpoints.find(({ channel }) => channel === 'facebook-post')
    const view = touchpoint && channelNamed('facebook-post')?.compose(snapshot, touchpoint, 'bg')
    if (!view) throw new Error('there is no Facebook post')
    expect((await renderView('facebook-post', view, { size: '', formats: ['txt'] }, sources)).map(({ format }) => format)).toEqual(['txt'])
    await expect(renderView('pigeon', view, { size: '', formats: [] }, sources)).rejects.toThrow(UnknownChannelError)
  })
})

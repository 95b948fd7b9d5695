import { beforeAll, describe, expect, it } from 'vitest'
import { facebookPost, type FacebookView } from '../../src/channels/facebook-post/index.ts'
import { renditionKey } from '../../src/channels/key.ts'
import { restaurantDocument, snapshotOf } from '../fixtures/index.ts'

describe('the key of a rendition', () => {
  let view: FacebookView
  const target = { size: '', formats: ['txt'] }
  beforeAll(async () => {
    const { snapshot } = await snapshotOf(restaurantDocument())
    const [touchpoint] = snapshot.touchpoints
    if (touchpoint) view = facebookPost.compose(snapshot, touchpoint, 'bg')
  })

  it('is a hash, and the same for the same work', () => {
    expect(renditionKey(view, target, facebookPost)).toMatch(/^[0-9a-f]{64}$/)
    expect(renditionKey(structuredClone(view), { ...target }, facebookPost)).toBe(renditionKey(view, target, facebookPost))
  })

  it('changes with the words, the size, the format and the templates', () => {
    const keys = [
      renditionKey(view, target, facebookPost),
      renditionKey({ ...view, headline: 'Other' } as FacebookView, target, facebookPost),
      renditionKey(view, { ...target, size: '1080x1080' }, facebookPost),
      renditionKey(view, { ...target, formats: ['json'] }, facebookPost),
      renditionKey(view, target, { ...facebookPost, spec: { ...facebookPost.spec, templates: 'email' } }),
    ]
    expect(new Set(keys).size).toBe(keys.length)
  })
})

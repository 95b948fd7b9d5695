import { nearName } from '../../content/text/index.ts'
import { type Problem, problemAt } from '../../content/findings/index.ts'
import type { CampaignDocument } from '../../content/schema/index.ts'
import type { Channel } from '../contract/index.ts'

/** Sizes and formats that a touchpoint of a document asks for and its channel does not make. A channel that there is not is told when it is planned. */
export function checkTargets({ touchpoints }: CampaignDocument, channels: readonly Pick<Channel, 'name' | 'spec'>[]): Problem[] {
  return touchpoints.flatMap((touchpoint, index) => {
    const spec = channels.find(({ name }) => name === touchpoint.channel)?.spec
    if (spec === undefined) return []
    const unknown = (part: 'sizes' | 'formats'): Problem[] => {
      const made = Object.keys(spec[part])
      return touchpoint[part].flatMap((name, at) => {
        if (made.includes(name)) return []
        const near = nearName(name, made)
        const none = made.length === 0 ? 'It has none to choose: leave this empty.' : `Choose among ${made.join(', ')}.`
        const hint = near === undefined ? none : `Did you mean "${near}"?`
        return [problemAt(`touchpoints.${index}.${part}.${at}`, 'error', `${spec.label} does not make "${name}". ${hint}`)]
      })
    }
    return [...unknown('sizes'), ...unknown('formats')]
  })
}

import { counted, measureOf } from '../../content/text/counting/index.ts'
import { nearName, replacePlaceholders } from '../../content/text/index.ts'
import { type Problem, problemAt } from '../../content/findings/index.ts'
import type { CampaignDocument } from '../../content/schema/index.ts'
import type { Channel, SlotSpec } from '../contract/index.ts'

type Adaptation = CampaignDocument['campaign']['adaptations'][number]
type Known = readonly Pick<Channel, 'name' | 'spec'>[]

/** The slots of a channel that a marketer may write anew. */
export function adaptableSlots({ spec }: Pick<Channel, 'spec'>): Readonly<Record<string, SlotSpec>> {
  return Object.fromEntries(Object.entries(spec.slots).filter(([, { fixed }]) => fixed !== true))
}

/** Own words longer than their slot takes; a placeholder counts as nothing here, for what it says is not yet known. */
function tooLong(path: string, { label, hard, counts }: SlotSpec, text: string): Problem[] {
  const length = measureOf(counts)(replacePlaceholders(text, () => ''))
  if (hard === undefined || length <= hard) return []
  const message = `${label} takes ${counted(hard, counts)}, and these words have ${length}. Shorten them by ${length - hard}.`
  return [problemAt(path, 'error', message)]
}

function problemsOf({ of, slot, text }: Adaptation, path: string, { touchpoints }: CampaignDocument, channels: Known): Problem[] {
  const name = touchpoints.find(({ key }) => key === of)?.channel ?? of
  const channel = channels.find((one) => one.name === name)
  if (channel === undefined) {
    const places = [...touchpoints.map(({ key }) => key), ...channels.map((one) => one.name)]
    const near = nearName(of, places)
    const hint = near === undefined ? `There are ${places.join(', ')}.` : `Did you mean "${near}"?`
    return [problemAt(`${path}.of`, 'warning', `The campaign has no touchpoint or channel "${of}", so these words show nowhere. ${hint}`)]
  }
  const isShown = touchpoints.some((one) => one.key === of || one.channel === of)
  const nowhere = `No touchpoint or channel of this campaign is named "${of}", so these words will not be shown.`
  return [...(isShown ? [] : [problemAt(`${path}.of`, 'warning', nowhere)]), ...ofSlot(channel, slot, text, path)]
}

function ofSlot(channel: Known[number], slot: string, text: string, path: string): Problem[] {
  const slots = adaptableSlots(channel)
  const chosen = Object.hasOwn(slots, slot) ? slots[slot] : undefined
  if (chosen !== undefined) return tooLong(`${path}.text`, chosen, text)
  const near = nearName(slot, Object.keys(slots))
  const hint = near === undefined ? `Choose one of ${Object.keys(slots).join(', ')}.` : `Did you mean "${near}"?`
  return [problemAt(`${path}.slot`, 'error', `${channel.spec.label} has no place "${slot}". ${hint}`)]
}

/** What is wrong with a campaign's own wordings: a slot that the channel does not have, more words than it takes, a touchpoint there is not. */
export function checkAdaptations(document: CampaignDocument, channels: Known): Problem[] {
  return document.campaign.adaptations.flatMap((adaptation, index) =>
    problemsOf(adaptation, `campaign.adaptations.${index}`, document, channels),
  )
}

import { nearName } from '../../content/text/index.ts'
import { type Problem, problemAt } from '../../content/findings/index.ts'
import type { CampaignDocument } from '../../content/schema/index.ts'
import { layoutFamilies } from '../shared/brand/index.ts'

/** Layout families that a brand or a campaign chose and that there are not. */
export function checkLayouts({ brand, campaign }: CampaignDocument): Problem[] {
  const families = layoutFamilies()
  const chosen = { 'brand.layout': brand.layout, 'campaign.layout': campaign.layout }
  return Object.entries(chosen).flatMap(([path, name]) => {
    if (name === null || families.includes(name)) return []
    const near = nearName(name, families)
    const hint = near === undefined ? `Choose one of ${families.join(', ')}` : `Did you mean "${near}"?`
    return [
      problemAt(
        path,
        'error',
        `There is no layout "${name}". ${hint}${near === undefined ? ', or name the folder of templates that holds it.' : ''}`,
      ),
    ]
  })
}

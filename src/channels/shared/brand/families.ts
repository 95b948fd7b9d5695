import { layoutNames, type ShippedLayout } from '../../../content/tables/index.ts'
import { loadTemplates } from '../../../templates/index.ts'

/** The family that lends a template to another that has none for a shape. */
export const LENDER = 'photo-led' satisfies ShippedLayout

const drawnIn = /^(?:web-banner|flyer)\/([^/]+)\/[^/]+\.svg$/

/** The layout families that there are templates of: ours, and those in a user's folders. One template is enough to begin a family. */
export function layoutFamilies(): readonly string[] {
  const found = [...loadTemplates().names].flatMap((name) => drawnIn.exec(name)?.[1] ?? [])
  return [...new Set([...layoutNames, ...found.toSorted()])]
}

import { assetOf } from './asset-of.ts'
import { idsIn } from './ids-in.ts'
import type { Stored } from './stored.ts'

/** A stored print profile as documents have it: what was left empty is left to the schema's defaults. */
export function printProfileOf(
  { name, label, bleed, marks, registration, colourBar, inkLimit, photos, colourProfile }: Stored,
  profiles: ReadonlyMap<string | number, Stored>,
): object {
  const said = { bleed, marks, registration, colourBar, inkLimit, photos }
  const [chosen] = idsIn(colourProfile)
  return {
    name,
    label,
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null && value !== undefined)),
    colourProfile: chosen === undefined ? null : colourProfileOf(profiles.get(chosen)),
  }
}

/** One that is chosen and gone is no document: it must not print for another press without a word. */
const colourProfileOf = (doc: Stored | undefined): object => ({
  asset: assetOf(doc),
  identifier: doc?.identifier,
  description: doc?.description,
})

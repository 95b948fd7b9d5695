import { isolateObjectProperty, type CollectionBeforeValidateHook, type Field, type PayloadRequest, type Where } from 'payload'
import { shippedProfiles } from '../../channels/flyer/index.ts'
import { idsIn, list, record, type Stored, storedText } from '../../storage/documents/index.ts'
import { type Problem, problemAt } from '../../content/findings/index.ts'
import { textField as textField } from './fields.ts'
import { refuseAt } from '../errors/index.ts'
import { slugsOf } from '../../storage/slugs/index.ts'

const shipped = shippedProfiles.map(({ name, label }) => ({ name, label }))

/** The names of the print profiles that a brand has in its newest draft. */
async function namesOf(brand: unknown, req: PayloadRequest): Promise<string[]> {
  const where = { id: { in: idsIn(brand) } }
  // Payload writes a query's locale into the request it is given.
  const inside = isolateObjectProperty(req, ['locale', 'fallbackLocale'])
  const asked = { where, draft: true, depth: 0, pagination: false, overrideAccess: true, req: inside } as const
  const { docs } = await req.payload.find({ ...asked, collection: slugsOf(req.payload).brands })
  return namesIn(record(docs[0]))
}

const namesIn = ({ printProfiles }: Stored): string[] => list(printProfiles).map((profile) => String(record(profile).name))

/** The touchpoints of a brand that print through a profile which it no longer has, or has under another name: no flyer of theirs could be drawn. */
export async function lostPrintProfiles(req: PayloadRequest, brand: Stored): Promise<Problem[]> {
  const known = [...shipped.map(({ name }) => name), ...namesIn(brand)]
  const where: Where = { and: [{ brand: { equals: brand.id } }, { printProfile: { exists: true } }, { printProfile: { not_in: known } }] }
  const inside = isolateObjectProperty(req, ['locale', 'fallbackLocale'])
  const asked = {
    where,
    select: { name: true, printProfile: true },
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req: inside,
  } as const
  const { docs } = await req.payload.find({ ...asked, collection: slugsOf(req.payload).touchpoints })
  return docs.map(record).flatMap(({ name, printProfile }) => {
    if (!storedText(printProfile)) return []
    const message = `The touchpoint “${String(name)}” prints through "${String(printProfile)}", which is taken away here. Choose another printer there first.`
    return [problemAt('brand.printProfiles', 'error', message)]
  })
}

/**
 * Refuses a print profile that there is none of, at its field. A hook, not the field's own check: fields are checked side by side, and queries of
 * one transaction on MongoDB must follow each other (with pagination, one query is two at once).
 */
export const checkPrintProfile: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const { brand, printProfile } = { ...record(originalDoc), ...record(data) }
  const names = shipped.map(({ name }) => name)
  if (typeof printProfile !== 'string' || printProfile === '' || names.includes(printProfile)) return data
  const own = await namesOf(brand, req)
  const known = [...new Set([...names, ...own])].join(', ')
  const complaint = `There is no print profile "${printProfile}". Choose one of ${known}, or add it to the brand.`
  refuseAt(own.includes(printProfile) ? {} : { printProfile: complaint }, 'touchpoints', req)
  return data
}

/** What a flyer's printer asks for: a print profile that is shipped, or one of the brand's. */
export const printProfileField: Field = textField(
  'printProfile',
  { label: 'Printer', help: 'What the printer asks for; the brand’s own print profiles are here too. Empty: offset on coated paper.' },
  {
    admin: {
      condition: (data: { channel?: unknown }) => data.channel === 'flyer',
      components: { Field: { path: 'leitmotif/admin#PrintProfile', clientProps: { shipped } } },
    },
  },
)

import { isolateObjectProperty, type Field, type PayloadRequest, type TextFieldSingleValidation } from 'payload'
import { shippedProfiles } from '../channels/flyer/print-profiles.ts'
import { idsIn } from '../storage/ids-in.ts'
import { list, record } from '../storage/stored.ts'
import { text } from './fields.ts'

const shipped = shippedProfiles.map(({ name, label }) => ({ name, label }))

/** The names of the print profiles that a brand has in its newest draft. */
async function namesOf(brand: unknown, req: PayloadRequest): Promise<string[]> {
  const where = { id: { in: idsIn(brand) } }
  // Payload writes a query's locale into the request it is given.
  const inside = isolateObjectProperty(req, ['locale', 'fallbackLocale'])
  const asked = { where, draft: true, depth: 0, limit: 1, overrideAccess: true, req: inside } as const
  const { docs } = await req.payload.find({ ...asked, collection: 'brands' })
  return list(record(docs[0]).printProfiles).map((profile) => String(record(profile).name))
}

const isKnown: TextFieldSingleValidation = async (value, { data, req }) => {
  const names = shipped.map(({ name }) => name)
  if (!value || names.includes(value)) return true
  const own = await namesOf(record(data).brand, req)
  if (own.includes(value)) return true
  const known = [...new Set([...names, ...own])].join(', ')
  return `There is no print profile "${value}". Choose one of ${known}, or add it to the brand.`
}

/** What a flyer's printer asks for: a print profile that is shipped, or one of the brand's. */
export const printProfileField: Field = text(
  'printProfile',
  { label: 'Printer', help: 'What the printer asks for; the brand’s own print profiles are here too. Empty: offset on coated paper.' },
  {
    validate: isKnown,
    admin: {
      condition: (data: { channel?: unknown }) => data.channel === 'flyer',
      components: { Field: { path: 'leitmotif/admin#PrintProfile', clientProps: { shipped } } },
    },
  },
)

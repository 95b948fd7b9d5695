import type { Payload } from 'payload'
import type { Host } from './a-host.ts'

const colours = { paper: '#ffffff', ink: '#1d1d1f', primary: '#1f4d3a', onPrimary: '#ffffff', accent: '#f2a33a', onAccent: '#1d1d1f' }

/** A brand that writes in English and Bulgarian, as somebody would send it. */
export const brandData = (key = 'linden') => ({
  name: 'Linden',
  key,
  locales: ['en', 'bg'],
  defaultLocale: 'en',
  timeZone: 'Europe/Sofia',
  slogan: 'There is room for everybody',
  palette: Object.fromEntries(Object.entries(colours).map(([role, srgb]) => [role, { srgb }])),
})

/** A campaign with every fact, in English. */
export const campaignData = (brand: string | number, slug = 'park') => ({
  brand,
  slug,
  headline: 'Lunch under the lindens',
  summary: 'Three days of cooking outdoors.',
  offer: {
    price: { amount: '9.90', currency: 'EUR' },
    previousPrice: { amount: '14.50', currency: 'EUR' },
    coupon: 'LINDEN26',
    validFrom: '2026-06-05T08:00:00.000Z',
    validUntil: '2026-06-07T19:00:00.000Z',
    phone: '+359 2 987 65 43',
    terms: 'One plate per coupon.',
  },
  place: { name: 'Borisova Gradina', address: 'by the lake, Sofia' },
  callToAction: { label: 'Book a table', url: 'https://linden.example/park' },
})

export const inBulgarian = {
  headline: 'Обяд под липите',
  summary: 'Три дни готвим на открито.',
  offer: { terms: 'Една порция на купон.' },
  place: { name: 'Борисова градина', address: 'до езерото, София' },
  callToAction: { label: 'Запази маса' },
}

export async function publishedBrand(payload: Payload, key = 'linden'): Promise<string | number> {
  const { id } = await payload.create({ collection: 'brands', locale: 'en', data: { ...brandData(key), _status: 'published' } })
  await payload.update({ collection: 'brands', id, locale: 'bg', data: { slogan: 'Има място за всички', _status: 'published' } })
  return id
}

/** A campaign in both languages, not yet published. */
export async function draftCampaign(payload: Payload, brand: string | number, slug = 'park'): Promise<string | number> {
  const { id } = await payload.create({ collection: 'campaigns', locale: 'en', draft: true, data: campaignData(brand, slug) })
  await payload.update({ collection: 'campaigns', id, locale: 'bg', draft: true, data: inBulgarian })
  return id
}

export async function publishedCampaign(payload: Payload, brand: string | number, slug = 'park'): Promise<string | number> {
  const id = await draftCampaign(payload, brand, slug)
  await payload.update({ collection: 'campaigns', id, locale: 'en', data: { _status: 'published' } })
  return id
}

/** What readers of the published documents see. */
export async function live(payload: Payload, id: string | number): Promise<Record<string, unknown>> {
  return (await payload.findByID({ collection: 'campaigns', id, locale: 'en', draft: false, depth: 0 })) as unknown as Record<
    string,
    unknown
  >
}

/** The messages of a refusal by field path. */
export function complaintsOf(body: Record<string, unknown>): Record<string, string> {
  const errors = (body.errors ?? []) as { message?: string; data?: { errors?: { path: string; message: string }[] } }[]
  const complaints: Record<string, string> = {}
  for (const { path, message } of errors.flatMap(({ data }) => data?.errors ?? [])) {
    complaints[path] = complaints[path] === undefined ? message : `${complaints[path]} ${message}`
  }
  return complaints
}

/** Sends an upload as a browser would. */
export async function upload(
  host: Host,
  collection: string,
  file: { name: string; type: string; bytes: Uint8Array | string },
  fields: Record<string, unknown>,
  as?: string,
) {
  const form = new FormData()
  const bytes = typeof file.bytes === 'string' ? new TextEncoder().encode(file.bytes) : file.bytes
  form.append('file', new Blob([bytes as BlobPart], { type: file.type }), file.name)
  form.append('_payload', JSON.stringify(fields))
  return host.rest('POST', `/${collection}`, { form, ...(as !== undefined && { as }) })
}

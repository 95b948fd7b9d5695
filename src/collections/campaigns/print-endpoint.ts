import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { errorLines, plainErrors } from '../../content/findings/index.ts'
import { hubOf } from '../../runtime/index.ts'
import type { PrintOrder } from '../../release/index.ts'
import { printRunId } from '../../storage/tables/index.ts'
import { BodyTooLargeError, jsonBody } from './json-body.ts'
import { publishers } from '../access/index.ts'
import { slugsOf } from '../../storage/slugs/index.ts'

/** A note in any script, with room to spare. */
const MAX_BYTES = 20_000

const named = (example: string) => z.string(`Name one, such as "${example}".`).min(1, `Name one, such as "${example}".`).max(200)

/** What a person sends: which flyer, and what they want to remember. */
const order = z.strictObject({
  touchpoint: named('park-flyer'),
  locale: named('bg'),
  size: named('a5'),
  phase: named('live').default('live'),
  quantity: z
    .int('Use a whole number from 1, or leave it out.')
    .min(1, 'Use a whole number from 1, or leave it out.')
    .nullable()
    .default(null),
  note: z.string('Write a text, or leave it out.').max(2000, 'Use at most 2000 characters.').default(''),
})

const refuse = (status: number, message: string) => Response.json({ message }, { status })

/** `POST /api/campaigns/:id/print-runs` exports the next edition of a flyer that is live; its file is at `/api/print-runs/:id/file`. */
export const printEndpoint: Endpoint = {
  path: '/:id/print-runs',
  method: 'post',
  handler: async (req) => {
    if (!publishers({ req })) return refuse(403, 'Only publishers and admins export print runs.')
    const id = String(req.routeParams?.id)
    const collection = slugsOf(req.payload).campaigns
    const campaign = await req.payload.findByID({ collection, id, depth: 0, disableErrors: true, overrideAccess: true, req })
    if (campaign === null) return refuse(404, 'There is no such campaign.')
    const body = await jsonBody(req, MAX_BYTES)
    if (body instanceof BodyTooLargeError) return refuse(413, `This is more than an order can hold. ${body.message}`)
    const read = order.safeParse(body, plainErrors)
    if (!read.success) return refuse(400, errorLines(read.error).join(' '))
    const asked: PrintOrder = { ...read.data, by: nameOf(req) }
    const answer = await hubOf(req.payload).print(String(Reflect.get(campaign, 'slug')), asked)
    if ('refused' in answer) return refuse(400, answer.refused)
    return Response.json({ ...answer.run, id: printRunId(answer.run) }, { status: 201, headers: { 'cache-control': 'no-store' } })
  },
}

/** Who exports, so that it can be read when the account is gone. */
function nameOf({ user }: PayloadRequest): string {
  const names: unknown[] = user ? [Reflect.get(user, 'email'), Reflect.get(user, 'username'), user.id] : []
  return String(names.find((name) => name !== undefined && name !== null && name !== '') ?? '')
}

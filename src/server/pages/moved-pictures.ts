import type { Endpoint } from 'payload'
import { slugsOf } from '../../storage/slugs/index.ts'

/** Pictures were the collection `media` in the hub once: addresses of files that somebody kept lead to where they are now. */
export const movedPictures: Endpoint = {
  path: '/media/file/:filename',
  method: 'get',
  handler: ({ payload, routeParams }) => {
    const file = encodeURIComponent(String(routeParams?.filename))
    return new Response(null, {
      status: 308,
      headers: { location: `${payload.config.routes.api}/${slugsOf(payload).pictures}/file/${file}` },
    })
  },
}

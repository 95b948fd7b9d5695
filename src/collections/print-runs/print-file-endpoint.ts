import type { Endpoint } from 'payload'
import { hashOfBytes } from '../../content/document/index.ts'
import { hubOf } from '../../runtime/index.ts'
import { type Row, rowText } from '../../storage/tables/index.ts'
import { slugsOf } from '../../storage/slugs/index.ts'
import { signedIn } from '../access/index.ts'

/** `GET /api/print-runs/:id/file`: the file that went to the printer, to the byte. */
export const printFileEndpoint: Endpoint = {
  path: '/:id/file',
  method: 'get',
  handler: async (req) => {
    if (!signedIn({ req })) return Response.json({ message: 'Sign in to see this.' }, { status: 403 })
    const id = String(req.routeParams?.id)
    const run = await req.payload.db.findOne<Row>({ collection: slugsOf(req.payload).printRuns, where: { id: { equals: id } } })
    if (run === null) return Response.json({ message: 'There is no such print run.' }, { status: 404 })
    const file = rowText(run, 'file')
    const bytes = await (await hubOf(req.payload).blobs.open(file))?.bytes()
    if (bytes === undefined || hashOfBytes(bytes) !== file) {
      return Response.json(
        { message: 'The file of this print run is missing or damaged in the store. Restore the folder of renditions from a backup.' },
        { status: 500 },
      )
    }
    const name = [
      rowText(run, 'campaign'),
      rowText(run, 'touchpoint'),
      rowText(run, 'locale'),
      rowText(run, 'size'),
      'edition',
      String(run.number),
    ]
    return new Response(Buffer.from(bytes), {
      headers: {
        'content-type': 'application/pdf',
        'content-length': String(bytes.byteLength),
        'content-disposition': `attachment; filename="${name.join('-')}.pdf"`,
        'cache-control': 'private, no-store',
      },
    })
  },
}

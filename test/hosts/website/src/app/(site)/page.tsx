import config from '@payload-config'
import { getPayload } from 'payload'

export default async function Page() {
  const payload = await getPayload({ config })
  const { totalDocs } = await payload.count({ collection: 'pages' })
  return <h1>A website with {totalDocs} pages</h1>
}

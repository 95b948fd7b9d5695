'use client'
import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { slugsIn } from '../../storage/slugs/index.ts'
import type { CollectionAddress } from '../requests/index.ts'

interface Addresses {
  /** Of this Payload's REST API. */
  api(path: string): string
  /** Of a collection in the REST API. */
  readonly rest: CollectionAddress
  /** Of a collection in the admin. */
  readonly admin: CollectionAddress
}

/** Builds addresses of this Payload's REST API and admin, wherever the host has mounted them and whatever it calls our collections. */
export function useAddresses(): Addresses {
  const { config } = useConfig()
  const { serverURL, routes } = config
  const slugs = slugsIn(config.admin.custom)
  const api = (path: string) => formatAdminURL({ apiRoute: routes.api, path: `/${path.replace(/^\//, '')}`, serverURL })
  return {
    api,
    rest: (name, path) => api(`/${slugs[name]}${path}`),
    // For links of HTML and not of Next, which puts its base path before them by itself.
    admin: (name, path) =>
      formatAdminURL({ adminRoute: routes.admin, includeBasePath: true, path: `/collections/${slugs[name]}${path}`, serverURL }),
  }
}

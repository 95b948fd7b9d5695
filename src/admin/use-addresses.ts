'use client'
import { useConfig } from '@payloadcms/ui'

/** Builds addresses of this Payload's REST API and admin, wherever the host has mounted them. */
export function useAddresses(): { api(path: string): string; admin(path: string): string } {
  const { config } = useConfig()
  const { serverURL, routes } = config
  return { api: (path) => `${serverURL}${routes.api}${path}`, admin: (path) => `${serverURL}${routes.admin}${path}` }
}

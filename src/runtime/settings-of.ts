import type { Config, Payload, TypedUser } from 'payload'
import type { Role } from './role.ts'
import type { PictureCheck } from '../storage/documents/index.ts'
import { SETTINGS, type Slugs } from '../storage/slugs/index.ts'

/** What of the plugin's options the collections ask for while they run. */
export interface LeitmotifSettings {
  /** The page on which people find all that is live, where there is one. */
  readonly frontPage?: string
  readonly roleOf?: (user: TypedUser) => Role | undefined
}

/** What of them the stores ask for besides. */
interface StoreSettings {
  readonly slugs: Slugs
  /** The check of pictures where they are a host's own uploads. */
  readonly checkPicture?: PictureCheck
}

/** Keeps settings in a config, where every copy of this module finds them again: the server's, and the one in Next's bundle. */
export function withSettings(custom: Config['custom'], settings: LeitmotifSettings & StoreSettings): Config['custom'] {
  const { frontPage, roleOf, slugs, checkPicture } = settings
  const given = { ...(frontPage !== undefined && { frontPage }), ...(roleOf && { roleOf }), ...(checkPicture && { checkPicture }) }
  return { ...custom, [SETTINGS]: { slugs, ...given } }
}

export function settingsOf({ config }: Pick<Payload, 'config'>): LeitmotifSettings {
  return (config.custom[SETTINGS] as LeitmotifSettings | undefined) ?? {}
}

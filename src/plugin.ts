import { join, resolve } from 'node:path'
import type { CollectionConfig, Config, Plugin, TypedUser } from 'payload'
import { loadExtensions, type Extensions } from './channels/extensions.ts'
import { allChannels } from './channels/index.ts'
import { brands } from './collections/brands.ts'
import { campaigns } from './collections/campaigns.ts'
import { askedSensibly, clientErrors, writeConflicts } from './collections/client-errors.ts'
import { inMainLocale } from './collections/written-locale.ts'
import { clients } from './collections/clients.ts'
import { checkPicture } from './collections/check-picture.ts'
import { colourProfiles } from './collections/colour-profiles.ts'
import { fonts } from './collections/fonts.ts'
import { fresh } from './collections/fresh.ts'
import { refuseUnreadable, withPicturesFrom } from './collections/host-pictures.ts'
import { keepInUse } from './collections/keep-in-use.ts'
import { pictures } from './collections/pictures.ts'
import { printRuns } from './collections/print-runs.ts'
import { withRevision } from './collections/revision.ts'
import { signedIn } from './collections/roles.ts'
import type { Role } from './role.ts'
import { schemaOnly } from './collections/schema-only.ts'
import { sayWhere } from './collections/say-where.ts'
import { refusingSharedStores } from './collections/shared-stores.ts'
import { nameOf, refuseTaken, refuseUnknown } from './collections/taken-names.ts'
import { touchpoints } from './collections/touchpoints.ts'
import { withSlugs } from './collections/with-slugs.ts'
import { checkBaseUrl } from './content/check-fields.ts'
import { publicAddress } from './content/web-address.ts'
import { deliveryEndpoints } from './delivery/index.ts'
import { builtinFamilies } from './drawing/builtin-families.ts'
import { hubOf } from './hub-of.ts'
import { withSettings } from './settings-of.ts'
import { internalCollections } from './storage/collections.ts'
import { beginOnServer } from './storage/first-operation.ts'
import { defaultSlugs, SETTINGS, slugsWith, type CollectionName } from './storage/slugs.ts'

export type { Role } from './role.ts'
export { findHub, hubOf, type Hub } from './hub-of.ts'

export interface LeitmotifOptions extends Extensions {
  /** The address the world reaches this server at, such as https://hub.example.org. Stands in emails, QR codes and links. */
  readonly baseUrl: string
  /**
   * The path at which this server answers `/v1/…` and `/l/…`, as they stand in all that is written. Default: your API route, such as `/api`. '' where
   * you rewrite both to it, for shorter links and codes.
   */
  readonly deliveryPath?: string
  /** Folder for uploads and rendered bytes. Default: `data`. */
  readonly dataDir?: string
  /** Threads that draw, of which each keeps two cores busy; 0 draws in the server's own. Default: half as many as there are cores, at least one. */
  readonly workers?: number
  /** How often what is live is compared with what should be, in ms, or false to do so only when asked. Default: a minute. */
  readonly reconcile?: number | false
  /** The role of a user of yours; undefined may do nothing. Default: their `role` or `roles`, else everybody of the admin's accounts is admin. */
  readonly roleOf?: (user: TypedUser) => Role | undefined
  /** Address of a page on which people find all that is live, to be linked from the dashboard. The hub's own is `/`. */
  readonly frontPage?: string
  /** Access rules of yours in place of ours, by our name of the collection. */
  readonly access?: Partial<Readonly<Record<CollectionName, CollectionConfig['access']>>>
  /** What our collections are called in your Payload, where not as usual: `{ pictures: 'campaign-pictures' }`. */
  readonly slugs?: Partial<Readonly<Record<CollectionName, string>>>
  /** Keeps the schema and does nothing else: no addresses, no releases, nothing in the admin, nothing in any API. Default: false. */
  readonly disabled?: boolean
  /** Slug of your own collection of uploads, such as `media`, whose pictures campaigns take in place of a collection of ours. */
  readonly picturesFrom?: string
}

/** Adds brands, campaigns, touchpoints and their releases to a Payload. The given config is not changed. */
export function leitmotif(options: LeitmotifOptions): Plugin {
  const wrong = checkBaseUrl(options.baseUrl)
  if (wrong !== undefined)
    throw new Error(`leitmotif(): baseUrl is "${options.baseUrl}". ${wrong} Give the full public address, such as https://hub.example.org.`)
  refuseUnknown('slugs', options.slugs)
  refuseUnknown('access', options.access)
  const { picturesFrom } = options
  if (picturesFrom !== undefined && (options.slugs?.pictures ?? options.access?.pictures) !== undefined)
    throw new Error(`leitmotif(): the pictures come from your own "${picturesFrom}": leave pictures out of slugs and access.`)
  const slugs = slugsWith({ ...options.slugs, ...(picturesFrom === undefined ? {} : { pictures: picturesFrom }) })
  const settings = { ...options, slugs, baseUrl: publicAddress(options.baseUrl) }
  return async (incoming: Config): Promise<Config> => {
    await loadExtensions(settings)
    const locales = localesOf(incoming)
    const dataDir = resolve(/* turbopackIgnore: true */ settings.dataDir ?? 'data')
    const edited = [
      campaigns({ locales, channels: allChannels() }),
      brands({ locales, families: Object.keys(builtinFamilies) }),
      touchpoints({ channels: allChannels(), locales }),
      ...(picturesFrom === undefined ? [pictures({ staticDir: join(dataDir, 'media') })] : []),
      fonts({ staticDir: join(dataDir, 'fonts') }),
      colourProfiles({ staticDir: join(dataDir, 'colour-profiles') }),
      clients,
      printRuns,
    ].map(withRevision)
    const ours = [...edited, ...internalCollections.map((table) => (table.slug === defaultSlugs.releases ? forPeople(table) : table))].map(
      (collection) => {
        const name = nameOf(collection)
        return { name, collection: withSlugs(completed(collection, settings.access?.[name]), slugs) }
      },
    )
    const endpoints = options.disabled ? [] : deliveryEndpoints((request) => hubOf(payloadOf(request)).delivery)
    refuseTaken(incoming, ours, endpoints)
    const theirs = withPicturesFrom(picturesFrom, incoming.collections ?? [])
    const kept = { ...incoming, ...refusingSharedStores(incoming, ours) }
    if (options.disabled) return { ...kept, collections: schemaOnly(incoming.collections ?? [], theirs, ours) }
    return {
      ...kept,
      custom: withSettings(incoming.custom, picturesFrom === undefined ? settings : { ...settings, checkPicture }),
      collections: [...theirs, ...ours.map(({ collection }) => collection)],
      endpoints: [...(incoming.endpoints || []), ...endpoints],
      admin: {
        ...incoming.admin,
        custom: { ...incoming.admin?.custom, [SETTINGS]: { slugs } },
        components: {
          ...incoming.admin?.components,
          beforeDashboard: [...(incoming.admin?.components?.beforeDashboard ?? []), 'leitmotif/admin#LiveOverview'],
        },
      },
      async onInit(payload) {
        await incoming.onInit?.(payload)
        if (picturesFrom !== undefined) refuseUnreadable(payload, picturesFrom)
        // Loaded when it runs: a command that only reads the config needs no renderer.
        const { startHub } = await import('./start-hub.ts')
        await startHub(payload, settings)
      },
    }
  }
}

/** The history of releases, for those who have a role here. */
function forPeople(releases: CollectionConfig): CollectionConfig {
  return { ...releases, access: { ...releases.access, read: signedIn }, admin: { ...releases.admin, group: 'Leitmotif' } }
}

function completed(collection: CollectionConfig, access: CollectionConfig['access']): CollectionConfig {
  const hooks: CollectionConfig['hooks'] = {
    ...collection.hooks,
    beforeOperation: [beginOnServer, askedSensibly, inMainLocale, ...(collection.hooks?.beforeOperation ?? [])],
    afterError: [...(collection.hooks?.afterError ?? []), sayWhere, clientErrors, writeConflicts],
  }
  return keepInUse(fresh({ ...collection, hooks, access: { ...collection.access, ...access } }))
}

/** Payload's locales are fixed at start. A host without `localization` has none: its brands each write in one language, whichever. */
function localesOf({ localization }: Config): string[] {
  if (!localization) return []
  return localization.locales.map((locale) => (typeof locale === 'string' ? locale : locale.code))
}

function payloadOf(request: object): Parameters<typeof hubOf>[0] {
  return Reflect.get(request, 'payload') as Parameters<typeof hubOf>[0]
}

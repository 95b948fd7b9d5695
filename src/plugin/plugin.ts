import { join, resolve } from 'node:path'
import type { CollectionConfig, Config, Plugin } from 'payload'
import { allChannels, loadExtensions } from '../channels/index.ts'
import { brands } from '../collections/brands/index.ts'
import { campaigns } from '../collections/campaigns/index.ts'
import { askedSensibly, clientErrors, writeConflicts } from '../collections/errors/index.ts'
import { inMainLocale, withRevision } from '../collections/publishing/index.ts'
import { clients } from '../collections/clients/index.ts'
import { checkPicture, colourProfiles, fonts, pictures, refuseUnreadable, withPicturesFrom } from '../collections/uploads/index.ts'
import { cloneConfig } from './clone-config.ts'
import { keepInUse } from '../collections/references/index.ts'
import { printRuns } from '../collections/print-runs/index.ts'
import { signedIn } from '../collections/access/index.ts'
import type { LeitmotifOptions } from './options.ts'
import { schemaOnly } from './schema-only.ts'
import { keepErrorPaths } from './keep-error-paths.ts'
import { refusingSharedStores } from './shared-stores.ts'
import { collectionName, refuseTaken, refuseUnknown } from './taken-names.ts'
import { touchpoints } from '../collections/touchpoints/index.ts'
import { withSlugs } from './with-slugs.ts'
import { checkBaseUrl } from '../content/checks/index.ts'
import { publicAddress } from '../content/addresses/index.ts'
import { deliveryEndpoints } from '../delivery/index.ts'
import { builtinFamilies } from '../drawing/families/index.ts'
import { hubOf, withSettings } from '../runtime/index.ts'
import { internalCollections } from '../storage/tables/index.ts'
import { beginOnServer } from '../storage/database/index.ts'
import { defaultSlugs, SETTINGS, slugsWith } from '../storage/slugs/index.ts'

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
        const name = collectionName(collection)
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
    afterError: [...(collection.hooks?.afterError ?? []), keepErrorPaths, clientErrors, writeConflicts],
  }
  return keepInUse(cloneConfig({ ...collection, hooks, access: { ...collection.access, ...access } }))
}

/** Payload's locales are fixed at start. A host without `localization` has none: its brands each write in one language, whichever. */
function localesOf({ localization }: Config): string[] {
  if (!localization) return []
  return localization.locales.map((locale) => (typeof locale === 'string' ? locale : locale.code))
}

function payloadOf(request: object): Parameters<typeof hubOf>[0] {
  return Reflect.get(request, 'payload') as Parameters<typeof hubOf>[0]
}

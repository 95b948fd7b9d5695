import { flattenTopLevelFields, type CollectionBeforeChangeHook, type CollectionConfig, type Payload } from 'payload'
import { kickOnChange, kickOnDeletion } from '../publishing/index.ts'
import { textField } from '../fields/index.ts'
import { keepInUse } from '../references/index.ts'
import { sha256Field } from './pinned-upload.ts'

/** A file that is replaced or cropped is another: it is looked into again when a campaign wants it. */
const unpinChanged: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const before = (originalDoc ?? {}) as Readonly<Record<string, unknown>>
  const isOther = ['filename', 'filesize', 'width', 'height'].some((field) => data[field] !== undefined && data[field] !== before[field])
  return req.file || isOther ? { ...data, sha256: null } : data
}

const alt = textField('alt', { label: 'Description', help: 'Say what is to be seen, for people who cannot see it.' }, { localized: true })

/**
 * A host's own collection of uploads, as campaigns take pictures from it: with a description and the hash that pins a file. Its sizes, folder, storage,
 * access and hooks stay as they are, and what is uploaded is not looked into until a campaign or a brand wants to show it.
 * @throws Error when it holds no uploads, or a field of ours is taken.
 */
function withPictures(collection: CollectionConfig): CollectionConfig {
  const { slug, fields, hooks, upload } = collection
  if (!upload) throw new Error(`leitmotif(): picturesFrom names "${slug}", which has no uploads. Name a collection with "upload".`)
  const names = flattenTopLevelFields(fields).map((field) => ('name' in field ? field.name : ''))
  if (names.includes('sha256'))
    throw new Error(
      `leitmotif(): picturesFrom names "${slug}", which has a field "sha256" of its own. Rename that, or leave picturesFrom out.`,
    )
  return keepInUse({
    ...collection,
    fields: [...fields, ...(names.includes('alt') ? [] : [alt]), sha256Field],
    hooks: {
      ...hooks,
      beforeChange: [...(hooks?.beforeChange ?? []), unpinChanged],
      afterChange: [...(hooks?.afterChange ?? []), kickOnChange],
      afterDelete: [...(hooks?.afterDelete ?? []), kickOnDeletion],
    },
  })
}

/** A host's collections, of which one gives the pictures. @throws Error when there is none of that slug. */
export function withPicturesFrom(slug: string | undefined, collections: readonly CollectionConfig[]): CollectionConfig[] {
  if (slug !== undefined && !collections.some((collection) => collection.slug === slug)) {
    const known = collections.filter(({ upload }) => upload).map((collection) => `"${collection.slug}"`)
    const instead = known.length === 0 ? 'It has none with uploads.' : `With uploads it has ${known.join(', ')}.`
    throw new Error(`leitmotif(): picturesFrom names "${slug}", and this Payload has no such collection. ${instead}`)
  }
  return collections.map((collection) => (collection.slug === slug ? withPictures(collection) : collection))
}

/**
 * Told at the start, when all plugins have had their say: without a handler, files that are kept elsewhere cannot be read.
 * @throws Error that says what to add.
 */
export function refuseUnreadable({ collections }: Pick<Payload, 'collections'>, slug: string): void {
  const upload = collections[slug]?.config.upload
  if (upload?.disableLocalStorage !== true || (upload.handlers ?? []).length > 0) return
  throw new Error(
    `leitmotif(): picturesFrom names "${slug}", which keeps no files on this machine and has no "upload.handlers" to read them by. A storage adapter brings them: add it to your plugins.`,
  )
}

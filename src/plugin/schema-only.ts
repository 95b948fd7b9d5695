import type { CollectionConfig } from 'payload'
import type { Ours } from './taken-names.ts'

const nobody = (): false => false
const access: CollectionConfig['access'] = {
  admin: nobody,
  create: nobody,
  read: nobody,
  readVersions: nobody,
  update: nobody,
  delete: nobody,
}

/**
 * A host's collections and ours with the same tables and fields as ever, so that no migration drops what is in them, and with nothing that runs.
 * @param given the host's, as they came
 * @param withPictures the same, with fields of ours in the one that gives the pictures
 */
export function schemaOnly(
  given: readonly CollectionConfig[],
  withPictures: readonly CollectionConfig[],
  ours: readonly Ours[],
): CollectionConfig[] {
  const theirs = given.map((collection, position) => ({ ...collection, fields: withPictures[position]?.fields ?? collection.fields }))
  const closed = ours.map(({ collection }) => ({ ...collection, access, admin: { hidden: true }, endpoints: [], hooks: {} }))
  return [...theirs, ...closed]
}

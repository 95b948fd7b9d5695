import type { CollectionName } from '../../storage/slugs/index.ts'

/** An address below one of our collections: `rest('campaigns', '/1/facts')`. */
export type CollectionAddress = (name: CollectionName, path: string) => string

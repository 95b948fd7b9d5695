import { hashOfBytes } from '../../src/content/document/hash.ts'
import { AssetError } from '../../src/content/findings/problem.ts'
import type {
  Authored,
  AuthoredCampaign,
  BlobStore,
  Link,
  LinkTable,
  Pointer,
  PointerTable,
  ReleaseEntry,
  ReleaseLog,
  RenditionRow,
  RenditionTable,
} from '../../src/release/ports/ports.ts'

export interface MemoryStores {
  readonly blobs: BlobStore & { readonly kept: Map<string, Uint8Array> }
  readonly renditions: RenditionTable & { readonly rows: Map<string, RenditionRow> }
  readonly pointers: PointerTable
  readonly releases: ReleaseLog & { readonly entries: ReleaseEntry[] }
  readonly links: LinkTable
}

/** All stores of a release, in memory, with the same promises as the real ones. */
export function memoryStores(): MemoryStores {
  return {
    blobs: memoryBlobs(),
    renditions: memoryRenditions(),
    pointers: memoryPointers(),
    releases: memoryReleases(),
    links: memoryLinks(),
  }
}

function memoryBlobs(): MemoryStores['blobs'] {
  const kept = new Map<string, Uint8Array>()
  const sound = (sha256: string) => {
    const bytes = kept.get(sha256)
    return bytes && hashOfBytes(bytes) === sha256 ? bytes : undefined
  }
  return {
    kept,
    async putIfAbsent(sha256, bytes) {
      if (!sound(sha256)) kept.set(sha256, bytes)
    },
    async has(sha256) {
      return sound(sha256) !== undefined
    },
    async open(sha256) {
      const bytes = sound(sha256)
      if (!bytes) return undefined
      return {
        size: bytes.byteLength,
        bytes: () => Promise.resolve(bytes),
        stream: (range) => new Blob([Uint8Array.from(range ? bytes.slice(range.start, range.end + 1) : bytes)]).stream(),
      }
    },
    async *list() {
      yield* kept.keys()
    },
  }
}

function memoryRenditions(): MemoryStores['renditions'] {
  const rows = new Map<string, RenditionRow>()
  return {
    rows,
    async find(keys) {
      return new Map(keys.flatMap((key) => (rows.has(key) ? [[key, rows.get(key) as RenditionRow]] : [])))
    },
    async putIfAbsent(row) {
      const there = rows.get(row.key)
      if (there) return there
      rows.set(row.key, row)
      return row
    },
    async ofBlob(sha256) {
      return [...rows.values()].find((row) => row.sha256 === sha256)
    },
    async forget({ key, sha256 }) {
      if (rows.get(key)?.sha256 === sha256) rows.delete(key)
    },
  }
}

function memoryPointers(): PointerTable {
  const rows = new Map<string, Pointer>()
  return {
    async all() {
      return [...rows.values()]
    },
    async ensure(campaign, brand, owner) {
      const none: Pointer = {
        campaign,
        brand,
        owner,
        revision: 0,
        release: 0,
        state: 'withdrawn',
        manifest: '',
        snapshot: '',
        plan: '',
        windows: [],
      }
      const row = rows.get(campaign) ?? none
      rows.set(campaign, row)
      return row
    },
    async compareAndSet(from, to) {
      if (rows.get(from.campaign)?.revision !== from.revision) return false
      rows.set(from.campaign, to)
      return true
    },
  }
}

function memoryReleases(): MemoryStores['releases'] {
  const entries: ReleaseEntry[] = []
  return {
    entries,
    async begin(entry, above) {
      const there = entries.find(({ identity }) => identity === entry.identity)
      if (there) return there
      const last = Math.max(above, ...entries.filter(({ campaign }) => campaign === entry.campaign).map(({ number }) => number))
      const made: ReleaseEntry = { ...entry, number: last + 1, manifest: '', renditions: 0, problems: [] }
      entries.push(made)
      return made
    },
    async update(entry, change) {
      const index = entries.findIndex(({ identity }) => identity === entry.identity)
      const changed = { ...(entries[index] ?? entry), ...change }
      entries[index] = changed
      return changed
    },
    async open() {
      return entries.filter(({ status }) => ['built', 'ready', 'live'].includes(status))
    },
  }
}

function memoryLinks(): LinkTable {
  const rows = new Map<string, Link>()
  return {
    async register(links) {
      for (const link of links) if (!rows.has(link.code)) rows.set(link.code, link)
    },
    async find(code) {
      return rows.get(code)
    },
  }
}

/** Published campaigns that a test changes as an editor would. */
export function memoryAuthored(published: AuthoredCampaign[], files: Record<string, Uint8Array> = {}): Authored {
  return {
    campaigns: () => Promise.resolve([...published]),
    async readAsset(asset) {
      const name = 'file' in asset ? asset.file : asset.name
      const bytes = files[name]
      if (!bytes) throw new AssetError(`There is no file "${name}".`)
      return { name, type: 'image/png', width: 1, height: 1, bytes }
    },
  }
}

import type { FieldHook, PayloadRequest } from 'payload'
import { lruCache } from '../../cache/index.ts'
import { sayLacks } from '../../drawing/families/index.ts'
import { findHub } from '../../runtime/index.ts'
import { area } from '../fields/index.ts'

const localesOf = ({ payload }: PayloadRequest): string[] => {
  const { localization } = payload.config
  return localization ? localization.localeCodes : []
}

/** Files are named by what is in them, so what was found out once stays right. */
const known = lruCache<string>(200)

const read: FieldHook = async ({ siblingData, req }) => {
  const sha256: unknown = siblingData.sha256
  if (typeof sha256 !== 'string') return undefined
  const locales = localesOf(req)
  const key = [sha256, ...locales].join()
  const before = known.get(key)
  if (before !== undefined) return before
  const bytes = await (await findHub(req.payload)?.blobs.open(sha256))?.bytes()
  if (bytes === undefined) return undefined
  const { missingCharacters } = await import('../../drawing/fonts/coverage.ts')
  const text = sayLacks(missingCharacters(bytes, String(siblingData.filename ?? 'The file'), locales)).join('\n')
  known.set(key, text)
  return text
}

/** Tells which letters of the hub's languages a font lacks: their words are set in another face. Computed from the file, not stored. */
export const lacksField = area(
  'lacks',
  {
    label: 'Letters it lacks',
    help: 'Words with these letters are set in Noto Sans, or another font that has them. Empty: it has all of them.',
  },
  { virtual: true, admin: { readOnly: true }, hooks: { afterRead: [read] } },
)

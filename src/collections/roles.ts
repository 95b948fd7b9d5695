import type { Access, CollectionBeforeOperationHook, FieldAccess } from 'payload'
import { APIError } from 'payload'

/** Admins run the hub; publishers put campaigns live; editors write drafts. */
export const roles = ['admin', 'publisher', 'editor'] as const
export type Role = (typeof roles)[number]

/** A host's own users have no role of ours; who may sign in there may publish. */
export function roleOf(user: unknown): Role | undefined {
  if (typeof user !== 'object' || user === null) return undefined
  const role: unknown = Reflect.get(user, 'role')
  return roles.find((known) => known === role) ?? ('role' in user ? undefined : 'publisher')
}

const roleIs =
  (...allowed: Role[]): Access =>
  ({ req }) => {
    const role = roleOf(req.user)
    return role !== undefined && allowed.includes(role)
  }

export const signedIn = roleIs('admin', 'publisher', 'editor')
export const publishers = roleIs('admin', 'publisher')
export const admins = roleIs('admin')
export const adminField: FieldAccess = ({ req }) => roleOf(req.user) === 'admin'

/** What the collections that people author allow. Drafts are nobody's but theirs who are signed in; `/v1` reads releases, never these. */
export const authoredAccess = {
  create: signedIn,
  read: signedIn,
  readVersions: signedIn,
  update: signedIn,
  delete: publishers,
}

/**
 * Whatever route an editor's write takes, it becomes a draft: an update without `_status` would change a published document live.
 */
export const editorsWriteDrafts: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (roleOf(req.user) !== 'editor' || Reflect.get(args, 'overrideAccess') === true) return args
  if (operation === 'create' || operation === 'update' || operation === 'updateByID') {
    const data: unknown = Reflect.get(args, 'data')
    if (typeof data === 'object' && data !== null && Reflect.get(data, 'deletedAt')) {
      throw new APIError('Editors cannot move this to the trash. Ask a publisher.', 403, undefined, true)
    }
    return { ...args, draft: true, data: { ...(data as object), _status: 'draft' } }
  }
  if (operation === 'restoreVersion') return { ...args, draft: true }
  return args
}

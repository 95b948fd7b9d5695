import type { Access, FieldAccess, Payload, PayloadRequest, TypedUser } from 'payload'
import { type Role, roles, settingsOf } from '../../runtime/index.ts'

type Asking = Pick<PayloadRequest, 'payload' | 'user'>

/**
 * The role of who asks; undefined may do nothing here. A host says it with `roleOf`. Otherwise it is the user's `role` or `roles`, and where
 * the host's accounts have neither, everybody who may enter the admin is admin, as everywhere in such a Payload. Accounts of other
 * collections (a shop's customers) never have a role.
 */
export function roleOf({ payload, user }: Asking): Role | undefined {
  if (!user) return undefined
  const told = settingsOf(payload).roleOf
  if (told) return told(user)
  if (user.collection !== payload.config.admin.user) return undefined
  const fields = payload.collections[user.collection]?.config.flattenedFields ?? []
  const kept = fields.map(({ name }) => name).filter((name) => name === 'role' || name === 'roles')
  if (kept.length === 0) return 'admin'
  const held = kept.flatMap((name) => rolesIn(user, name))
  return roles.find((role) => held.includes(role))
}

/**
 * Why nobody may do anything here, where accounts choose among roles and none of them is ours; undefined where somebody may, or where only the
 * accounts can tell.
 */
export function nobodysRole({ config, collections }: Payload): string | undefined {
  const { user } = config.admin
  const chosen = (collections[user]?.config.flattenedFields ?? []).filter(({ name }) => name === 'role' || name === 'roles')
  const named = chosen.map((field) =>
    field.type === 'select' ? field.options.map((one) => (typeof one === 'string' ? one : one.value)) : [],
  )
  if (named.length === 0 || named.some((list) => list.length === 0 || list.some((name) => roles.some((role) => role === name))))
    return undefined
  return (
    `Accounts of "${user}" have the roles ${named.flat().join(', ')}, and none of ${roles.join(', ')}: nobody may see or change what Leitmotif adds. ` +
    'Say who is what: leitmotif({ roleOf: (user) => … }).'
  )
}

function rolesIn(user: TypedUser, field: string): unknown[] {
  const value: unknown = Reflect.get(user, field)
  return Array.isArray(value) ? value : [value]
}

const roleIs =
  (...allowed: Role[]) =>
  ({ req }: { req: PayloadRequest }): boolean => {
    const role = roleOf(req)
    return role !== undefined && allowed.includes(role)
  }

export const signedIn = roleIs('admin', 'publisher', 'editor')
export const publishers = roleIs('admin', 'publisher')
export const admins = roleIs('admin')
export const adminField: FieldAccess = ({ req }) => roleOf(req) === 'admin'

/** Editors change drafts; asked whether they may publish (the admin asks before it shows the button), the answer is no. */
const changes: Access = ({ req, data }) => (roleOf(req) === 'editor' ? data?._status !== 'published' : signedIn({ req }))

/** What the collections that people author allow. Drafts are nobody's but theirs who are signed in; `/v1` reads releases, never these. */
export const authoredAccess = {
  create: signedIn,
  read: signedIn,
  readVersions: signedIn,
  update: changes,
  delete: publishers,
}

import { Forbidden, type Access, type CollectionBeforeOperationHook, type CollectionConfig, type PayloadRequest } from 'payload'
import { choice, textField } from '../fields/index.ts'
import { withRevision } from '../publishing/index.ts'
import { adminField, admins, roleOf } from '../access/index.ts'
import { roles } from '../../runtime/index.ts'

export interface UserOptions {
  /** Whether this request may make the very first account. Without it, whoever comes first is admin. */
  readonly mayMakeFirstAccount?: (req: PayloadRequest) => boolean
  /** Called when the first account has been made. */
  readonly onFirstAccount?: () => void
}

const adminOrSelf: Access = ({ req }) => {
  if (roleOf(req) === 'admin') return true
  return req.user?.collection === 'users' && { id: { equals: req.user.id } }
}

/** Accounts of the hub, with roles. */
export function users({ mayMakeFirstAccount, onFirstAccount }: UserOptions = {}): CollectionConfig {
  const guardFirst: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
    if (operation !== 'create' || !mayMakeFirstAccount || req.payloadAPI === 'local') return args
    if ((await accountsUpTo(1, req)) === 0 && !mayMakeFirstAccount(req)) throw new Forbidden(req.t)
    return args
  }
  return withRevision({
    slug: 'users',
    labels: { singular: 'User', plural: 'Users' },
    auth: { maxLoginAttempts: 10, lockTime: 600_000 },
    access: {
      create: admins,
      read: adminOrSelf,
      update: adminOrSelf,
      delete: admins,
    },
    admin: { useAsTitle: 'email', defaultColumns: ['email', 'name', 'role'] },
    hooks: {
      beforeOperation: [guardFirst],
      beforeChange: [
        async ({ data, operation, req }) => {
          if (operation !== 'create') return data
          return (await accountsUpTo(1, req)) === 0 ? { ...data, role: 'admin' } : data
        },
      ],
      afterChange: [
        async ({ doc, operation, req }) => {
          if (operation === 'create' && onFirstAccount && (await accountsUpTo(2, req)) === 1) onFirstAccount()
          return doc
        },
      ],
    },
    fields: [
      textField('name', { label: 'Name', help: 'As colleagues know you.' }),
      choice(
        'role',
        { label: 'Role', help: 'Editors write drafts; publishers put campaigns live; admins also manage users and keys.' },
        [...roles],
        {
          required: true,
          defaultValue: 'editor',
          saveToJWT: true,
          access: { create: adminField, update: adminField },
        },
      ),
    ],
  })
}

/** How many accounts there are, none looked at beyond a limit. MongoDB refuses to count without a filter inside a transaction (error 263). */
async function accountsUpTo(limit: number, req: PayloadRequest): Promise<number> {
  const asked = { collection: 'users', limit, pagination: false, depth: 0, select: {}, overrideAccess: true, req } as const
  return (await req.payload.find(asked)).docs.length
}

import { pbkdf2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import {
  addDataAndFileToRequest,
  APIError,
  type CollectionAfterLoginHook,
  type CollectionBeforeOperationHook,
  type CollectionConfig,
  type Endpoint,
  type PayloadRequest,
} from 'payload'
import { askedSensibly, clientErrors, writeConflicts } from '../../collections/errors/index.ts'
import { admins } from '../../collections/access/index.ts'
import { beginOnServer } from '../../storage/database/index.ts'
import { networkOf, rateLimit } from '../../delivery/limits/index.ts'
import { signInTurns } from './sign-in-turns.ts'
import { tooOften } from '../http/index.ts'

export interface AccountsOptions {
  /** The address the world reaches the hub at: behind https, cookies are sent over nothing else. */
  readonly publicUrl: string
}

const QUARTER = 15 * 60_000
const HOUR = 60 * 60_000
const derive = promisify(pbkdf2)

/**
 * Accounts that are hard to guess at. Guesses are counted for an account *and* the address they come from, never for the account alone: a
 * lock that anybody can close would keep its owner out. What is answered, and how long it takes, says nothing of who has an account.
 */
export function protectAccounts(accounts: CollectionConfig, { publicUrl }: AccountsOptions): CollectionConfig {
  const guesses = rateLimit({ most: 10, perMs: QUARTER })
  const fromAddress = rateLimit({ most: 60, perMs: QUARTER })
  const asked = rateLimit({ most: 20, perMs: QUARTER })
  const letters = rateLimit({ most: 5, perMs: HOUR })

  const refuse = (seconds: number, req: PayloadRequest): void => {
    if (seconds > 0) throw tooOften(seconds, 'Too many attempts to sign in came from this address.', req)
  }
  const guardLogin: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
    if (operation !== 'login' || req.payloadAPI === 'local') return args
    const { email, password } = args.data as { email?: unknown; password?: unknown }
    const keys = keysOf(email, req)
    refuse(Math.max(guesses.wait(keys.account), fromAddress.wait(keys.network)), req)
    guesses.count(keys.account)
    fromAddress.count(keys.network)
    await takeAsLong(accounts.slug, email, password, req)
    return args
  }
  const forgive: CollectionAfterLoginHook = ({ req, user }) => {
    const keys = keysOf(user.email, req)
    guesses.giveBack(keys.account)
    fromAddress.giveBack(keys.network)
  }
  const forgotPassword: Endpoint = {
    path: '/forgot-password',
    method: 'post',
    async handler(req) {
      await addDataAndFileToRequest(req)
      const email = req.data?.email
      if (typeof email !== 'string' || email.trim() === '') throw new APIError('Missing email.', 400, undefined, true)
      const { network, name } = keysOf(email, req)
      const seconds = asked.wait(network)
      if (seconds > 0) throw tooOften(seconds, 'Too many requests for a new password came from this address.', req)
      asked.count(network)
      // Answered before it is looked up: looking, writing and sending would take longer for an account that exists.
      if (letters.wait(name) === 0) {
        letters.count(name)
        req.payload
          .forgotPassword({ collection: accounts.slug, data: { email }, req })
          .catch((error: unknown) => req.payload.logger.error({ err: error, msg: 'A letter for a new password could not be sent.' }))
      }
      return Response.json({ message: req.t('general:success') })
    },
  }
  const turns = signInTurns(accounts.slug, (network, req) => refuse(fromAddress.wait(network), req))
  const auth = typeof accounts.auth === 'object' ? accounts.auth : {}
  return {
    ...accounts,
    auth: {
      ...auth,
      // Payload's own lock is for the account, whoever tried.
      maxLoginAttempts: 0,
      cookies: { sameSite: 'Lax', secure: publicUrl.startsWith('https:') },
    },
    // A request of GraphQL may hold many attempts.
    graphQL: { disableMutations: true },
    access: { ...accounts.access, unlock: admins },
    endpoints: [forgotPassword, ...turns, ...(accounts.endpoints || [])],
    hooks: {
      ...accounts.hooks,
      beforeOperation: [beginOnServer, askedSensibly, guardLogin, ...(accounts.hooks?.beforeOperation ?? [])],
      afterError: [...(accounts.hooks?.afterError ?? []), clientErrors, writeConflicts],
      afterLogin: [...(accounts.hooks?.afterLogin ?? []), forgive],
    },
  }
}

function keysOf(email: unknown, req: PayloadRequest): { name: string; network: string; account: string } {
  const network = networkOf(req.headers.get('x-forwarded-for') ?? '')
  const name = String(email).trim().toLowerCase().slice(0, 200)
  return { name, network, account: `${name} ${network}` }
}

/** Where nobody has the account Payload answers at once; a password is turned over as often as for one that exists (its own 600,000 rounds). */
async function takeAsLong(collection: string, email: unknown, password: unknown, req: PayloadRequest): Promise<void> {
  if (typeof email !== 'string' || typeof password !== 'string') return
  const { totalDocs } = await req.payload.db.count({ collection, req, where: { email: { equals: email.toLowerCase().trim() } } })
  if (totalDocs === 0) await derive(password, randomBytes(32), 600_000, 32, 'sha256')
}

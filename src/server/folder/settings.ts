import { resolve } from 'node:path'
import { checkBaseUrl } from '../../content/checks/index.ts'
import { publicAddress } from '../../content/addresses/index.ts'

/** What the hub is told by its environment; every value has a default. */
export interface HubSettings {
  readonly port: number
  /** Loopback unless told otherwise. */
  readonly host: string
  /** The address the world reaches the hub at, without a slash at the end. */
  readonly publicUrl: string
  /** Absolute path of the folder for the embedded database, uploads and rendered bytes. */
  readonly dataDir: string
  /** Undefined: embedded SQLite. */
  readonly databaseUri: string | undefined
  /** Undefined: the data folder keeps one. */
  readonly secret: string | undefined
  /** Proxies in front of the hub, each of which adds the address it was asked from to `X-Forwarded-For`. None: nobody's word is taken for it. */
  readonly proxies: number
  /** Whether Payload's GraphQL is answered; REST and `/v1` always are. */
  readonly graphql: boolean
}

/** A setting that cannot work, said so that a person can mend it. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}

/**
 * Reads the hub's settings.
 * @throws SettingsError naming the variable that is wrong and what to do.
 */
export function hubSettings(env: NodeJS.ProcessEnv = process.env): HubSettings {
  const port = portOf(env.PORT)
  const dataDir = resolve(env.DATA_DIR || 'data')
  return {
    port,
    host: env.HOST || '127.0.0.1',
    publicUrl: publicUrlOf(env.PUBLIC_URL || `http://localhost:${port}`),
    dataDir,
    databaseUri: env.DATABASE_URI || undefined,
    proxies: proxiesOf(env.TRUST_PROXY),
    graphql: isOn('GRAPHQL', env.GRAPHQL),
    secret: env.PAYLOAD_SECRET || undefined,
  }
}

function portOf(value: string | undefined): number {
  const port = value === undefined || value === '' ? 3000 : Number(value)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new SettingsError(`PORT is "${value}". Set it to a whole number from 1 to 65535.`)
}

function proxiesOf(value: string | undefined): number {
  const proxies = Number(value || 0)
  if (Number.isInteger(proxies) && proxies >= 0 && proxies <= 10) return proxies
  throw new SettingsError(`TRUST_PROXY is "${value}". Set it to the number of proxies in front of this hub, such as 1, or leave it unset.`)
}

function isOn(name: string, value: string | undefined): boolean {
  if (value === undefined || value === '' || value === 'off') return false
  if (value === 'on') return true
  throw new SettingsError(`${name} is "${value}". Set it to on or off.`)
}

function publicUrlOf(value: string): string {
  const wrong = checkBaseUrl(value)
  if (wrong !== undefined)
    throw new SettingsError(`PUBLIC_URL is "${value}". ${wrong} Set it to the full address of this hub, such as https://hub.example.org.`)
  return publicAddress(value)
}

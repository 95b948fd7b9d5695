import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { bodyLimit, type BodyLimit } from './body-limits.ts'
import { keepKnownAddress, networkOf, rateLimit } from '../../delivery/limits/index.ts'
import type { Handler } from './handler.ts'
import { tooMuchJson } from './json-shape.ts'
import { LEAST_SPEED, type LeastSpeed } from './least-speed.ts'
import { countBody, holdBody } from './receive-body.ts'
import { refuse, refuseForNow } from './refuse.ts'
import { createRoom } from './room.ts'
import { unreadable } from './unreadable.ts'

export interface EdgeOptions {
  /** Proxies in front of the hub. */
  readonly proxies: number
  /** Slugs of the collections that take files. */
  readonly uploads: ReadonlySet<string>
  /** Whether somebody is signed in who asks. */
  readonly isSignedIn: (request: IncomingMessage) => Promise<boolean>
  /** What channels pull. */
  readonly deliver: Handler
  /** Payload, by way of Next. */
  readonly payload: Handler
  readonly onError: (error: unknown) => void
  /** Bytes of all bodies that come at once and are kept back until they are whole. */
  readonly bodyRoom?: number
  /** The same of files, of people who are signed in. */
  readonly fileRoom?: number
  readonly leastSpeed?: LeastSpeed
}

const BODY_ROOM = 64_000_000
/** Payload keeps a file in memory while it comes: five of the largest. */
const FILE_ROOM = 255_000_000
const MINUTE = 60_000
/** Of one person, as many as the hub has turns for: more would cost it a look at each. */
const PREVIEWS_AT_ONCE = 12
const PREVIEW = /^\/api\/[^/]+\/[^/]+\/preview\/?$/
const WITH_BODY = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** What stands between the world and the handlers of the hub: what it does not let through costs next to nothing. */
export interface Edge {
  /** A request for what channels pull. */
  readonly delivery: Handler
  /** A request to Payload or its admin. Bodies are as large as their route needs; previews as many as a person can look at. */
  readonly payload: Handler
  /** Whether a request may go on to one of them: its address can be read. What may not is answered. */
  admits(request: IncomingMessage, response: ServerResponse): boolean
}

export function createEdge(options: EdgeOptions): Edge {
  const { proxies, uploads, isSignedIn, deliver, payload, onError, leastSpeed: speed = LEAST_SPEED } = options
  const bodies = createRoom(options.bodyRoom ?? BODY_ROOM)
  const files = createRoom(options.fileRoom ?? FILE_ROOM)
  const previews = rateLimit({ most: 240, perMs: MINUTE })
  // Words are chosen in the server's own thread: a flood that is drawn one after another would hold up all pulls behind it.
  const bursts = rateLimit({ most: 30, perMs: 5000 })
  /** Previews that are asked for and not answered, by person. */
  const underWay = new Map<string, number>()

  const withBody = (request: IncomingMessage, response: ServerResponse, limit: BodyLimit, network: string): void => {
    const bounds = { maxBytes: limit.bytes, room: limit.isFile ? files : bodies, network, speed }
    const broken = {
      over: () => refuse(response, 413, 'The body is too large', tooLarge(limit), { limit: limit.bytes }),
      full: () => {
        if (response.headersSent) return
        response.setHeader('retry-after', '2')
        refuse(response, 503, 'Too much at once', 'The hub is receiving too much at the moment. Try again.')
      },
      slow: () => {
        if (response.headersSent) return void request.destroy()
        // Who sends no more would keep the connection.
        response.setHeader('connection', 'close')
        refuse(response, 408, 'The body came too slowly', `Send at least ${tooSlow(speed)}. Try again on a better line.`)
      },
    }
    if (Number(request.headers['content-length'] ?? 0) > limit.bytes) return broken.over()
    if (limit.isFile) {
      countBody(request, bounds, broken)
      isSignedIn(request).then(
        (may) => {
          if (!may) refuse(response, 401, 'Sign in first', 'Only who is signed in may send files.')
          else if (!response.headersSent) payload(request, response)
        },
        (error: unknown) => {
          onError(error)
          refuse(response, 500, 'Something went wrong', 'It was noted; please try again.')
        },
      )
      return
    }
    holdBody(request, bounds, {
      ...broken,
      whole: (body) => {
        const complaint = tooMuchJson(body)
        if (complaint === undefined) return void payload(request, response)
        refuse(response, 413, 'The body is too large', complaint)
      },
    })
  }

  return {
    admits(request, response) {
      const complaint = unreadable(request.url ?? '/')
      if (complaint !== undefined) refuse(response, 400, 'The address cannot be read', complaint)
      return complaint === undefined
    },
    delivery(request, response) {
      keepKnownAddress(request, proxies)
      return deliver(request, response)
    },
    payload(request, response) {
      const address = keepKnownAddress(request, proxies)
      const path = (request.url ?? '/').replace(/[?#].*$/s, '')
      if (request.method === 'POST' && PREVIEW.test(path)) {
        const person = personOf(request) ?? networkOf(address)
        const seconds = Math.max(previews.wait(person), bursts.wait(person))
        if (seconds > 0) return refuseForNow(response, seconds, 'These are more previews than anybody can look at.')
        const held = underWay.get(person) ?? 0
        if (held >= PREVIEWS_AT_ONCE) return refuseForNow(response, 1, 'These are more previews than are drawn at once.')
        underWay.set(person, held + 1)
        response.once('close', () => {
          const left = (underWay.get(person) ?? 1) - 1
          if (left === 0) underWay.delete(person)
          else underWay.set(person, left)
        })
        previews.count(person)
        bursts.count(person)
      }
      if (!WITH_BODY.has(request.method ?? '')) return payload(request, response)
      return withBody(request, response, bodyLimit(path, request.headers['content-type'] ?? '', uploads), networkOf(address))
    },
  }
}

const tooLarge = ({ bytes, of }: BodyLimit): string => `Send at most ${Math.floor(bytes / 1000)} KB for ${of}.`
const tooSlow = ({ bytes, perMs }: LeastSpeed): string => `${bytes / 1000} KB in ${perMs / 1000} seconds`

/** Who asks, as their session says it: a digest, so that no token stays in memory. */
function personOf({ headers }: IncomingMessage): string | undefined {
  const session = headers.authorization ?? /(?:^|;\s*)payload-token=([^;]+)/.exec(headers.cookie ?? '')?.[1]
  return session === undefined ? undefined : createHash('sha256').update(session).digest('base64url')
}

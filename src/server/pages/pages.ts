import { Hono } from 'hono'
import { compress } from 'hono/compress'
import type { Payload } from 'payload'
import type { Hub } from '../../runtime/index.ts'
import { createLivePage } from './live-page.ts'
import { isWelcomeToken, WELCOME_COOKIE } from '../accounts/index.ts'

export interface HubPagesOptions {
  readonly payload: Payload
  readonly hub: Hub
  readonly dataDir: string
}

/** The hub's own pages: what is live (`/`), and the one-time link that opens the form for the first account. */
export function createHubPages({ payload, hub, dataDir }: HubPagesOptions): Hono {
  const app = new Hono()
  app.use(compress())
  const livePage = createLivePage({ table: () => hub.live.table, visibility: hub.visibility, blobs: hub.blobs, publicUrl: hub.baseUrl })

  const secure = hub.baseUrl.startsWith('https:') ? '; Secure' : ''

  app.get('/', async (context) => {
    const { user } = await payload.auth({ headers: context.req.raw.headers })
    context.header('cache-control', 'no-store')
    return context.html(await livePage({ signedIn: user !== null, locale: context.req.query('locale') }))
  })

  app.get('/welcome/:token', (context) => {
    const token = context.req.param('token')
    if (!isWelcomeToken(dataDir, token)) return context.text(VOID_LINK, 403)
    context.header('set-cookie', `${WELCOME_COOKIE}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=3600${secure}`)
    return context.redirect('/admin/create-first-user')
  })

  // Without the link's cookie the form would only lead to a refusal; say so before anything is typed.
  app.get('/admin/create-first-user', (context) => context.text(NEEDS_LINK, 403))
  return app
}

const VOID_LINK = 'This link has been used or replaced. If there is no account yet, start the hub again: it prints a new link.\n'
const NEEDS_LINK =
  'The first account is made through the one-time link that `npm start` printed. Open that link in this browser, or start the hub again for a new one.\n'

import { hashOf } from '../../content/document/index.ts'
import type { FacebookView } from './compose.ts'
import { openGraphLocale } from './open-graph-locale.ts'
import { spec } from './spec.ts'

/** Body of POST /{page-id}/feed. */
interface Feed {
  readonly message: string
  readonly link?: string
}
/** Body of POST /{page-id}/photos. */
interface Photos {
  readonly url: string
  readonly caption: string
  readonly alt_text_custom: string
}
/** What makes a request of either kind wait. Facebook takes times from ten minutes ahead on; how far ahead it takes has changed with the years. */
interface Waiting {
  readonly published: false
  /** s since 1970. */
  readonly scheduled_publish_time: number
}

/** One element of a page's head: `<meta property="…" content="…">`. */
interface Tag {
  readonly property: string
  readonly content: string
}

/** A post as data: the bodies of two requests to the Graph API, and what the linked page says of itself to those who link to it. */
export interface Post {
  readonly feed: Feed
  readonly photos: Photos
  /** The same requests for the moment at which the post's phase begins; absent where it has no beginning. */
  readonly scheduled?: { readonly feed: Feed & Waiting; readonly photos: Photos & Waiting }
  /** For the head of the page that the campaign leads to; the card of a link is made of them. Absent where it leads nowhere. */
  readonly openGraph?: readonly Tag[]
}

/** Addresses of pictures. */
interface Pictures {
  readonly photo: string
  readonly card: string
}

/** A post of a view. Pure. */
export function postOf(view: FacebookView, message: string, { photo, card }: Pictures): Post {
  const link = view.facts.link?.value
  const feed = { message, ...(link === undefined ? {} : { link }) }
  const photos = { url: photo, caption: message, alt_text_custom: view.alt }
  const waiting = view.startsAt === null ? undefined : ({ published: false, scheduled_publish_time: view.startsAt } as const)
  return {
    feed,
    photos,
    ...(waiting && { scheduled: { feed: { ...feed, ...waiting }, photos: { ...photos, ...waiting } } }),
    ...(view.card && { openGraph: tagsOf(view, view.card, card) }),
  }
}

/** Networks keep for weeks what they have read of an address. The picture's bytes name no price, so its address has to change with what is offered. */
function stateOf({ card, alt, facts }: FacebookView): string {
  const said = Object.entries(facts).map(([name, fact]) => [name, fact.text])
  return hashOf({ card, alt, said }).slice(0, 10)
}

function tagsOf(view: FacebookView, card: NonNullable<FacebookView['card']>, picture: string): Tag[] {
  const { locale, alt, cardSize } = view
  const size = spec.sizes[cardSize]
  const tags = {
    'og:type': 'website',
    'og:url': card.url,
    'og:title': card.title,
    'og:description': card.description,
    'og:site_name': card.site,
    'og:locale': openGraphLocale(locale),
    'og:image': `${picture}?v=${stateOf(view)}`,
    'og:image:type': 'image/jpeg',
    'og:image:width': String(size?.width ?? ''),
    'og:image:height': String(size?.height ?? ''),
    'og:image:alt': alt,
  }
  return Object.entries(tags).flatMap(([property, content]) => (content === '' ? [] : [{ property, content }]))
}

import { addressesBelow } from '../../content/addresses/index.ts'
import { type Finding, finding } from '../../content/findings/index.ts'
import { statedIn } from '../../content/facts/index.ts'
import { hashOfBytes } from '../../content/document/index.ts'
import { graphemes } from '../../content/text/counting/index.ts'
import { nameOfLocale } from '../../content/text/index.ts'
import { loadTemplates } from '../../templates/index.ts'
import { type Rendered, type Sources, type Target, UnknownSizeError } from '../contract/index.ts'
import { isLoopback, loopbackFinding, tidyLines } from '../shared/copy/index.ts'
import { doubtsOf, jpegOf } from '../shared/pictures/index.ts'
import type { FacebookView } from './compose.ts'
import { postOf } from './post.ts'
import { HOOK, spec } from './spec.ts'

async function pictureOf(view: FacebookView, size: string, sources: Sources): Promise<Uint8Array> {
  const frame = spec.sizes[size]
  if (frame === undefined) throw new UnknownSizeError('facebook-post', size, Object.keys(spec.sizes))
  const { width, height } = frame
  return jpegOf(
    { template: 'facebook-post/picture.svg', data: view, width, height, maxBytes: spec.formats.jpg?.maxWeight?.[size]?.bytes },
    view,
    sources,
  )
}

/** The message's length, and whether the offer's facts stand where everyone sees them. */
function findingsOf(view: FacebookView, message: string): Finding[] {
  const { hard = Infinity, soft = Infinity } = spec.slots.message ?? {}
  const length = graphemes(message)
  const findings: Finding[] = []
  if (length > hard) {
    const told = { expected: `${hard} characters at most`, actual: `${length} characters` }
    findings.push(
      finding('slot-limit', {
        place: 'message',
        message: 'Facebook does not take a message of this length.',
        ...told,
      }),
    )
  }
  for (const name of ['slogan', 'price', 'validity'] as const) {
    const text = view.facts[name]?.text
    if (text === undefined || graphemes(message.slice(0, statedIn(message, text)?.end ?? 0)) <= soft) continue
    const mend = view.isOwnMessage
      ? `Say it earlier in this channel’s own message in ${nameOfLocale(view.locale)}.`
      : 'Write a shorter headline.'
    const said = `The ${name} stands after the first ${soft} characters, where most readers have to tap "See more". ${mend}`
    findings.push(finding('facts-first', { place: 'message', message: said }))
  }
  const hook = hookFinding(view, message)
  if (hook) findings.push(hook)
  if (view.facts.link && isLoopback(view.baseUrl)) findings.push(loopbackFinding('The post'))
  return findings
}

/** A warning if a reader who scrolls on learns what it is about, but not what is offered. */
function hookFinding({ facts, locale, isOwnMessage }: FacebookView, message: string): Finding | undefined {
  const name = (['price', 'discount', 'coupon'] as const).find((one) => facts[one] !== undefined)
  const offered = name && facts[name]?.text
  if (name === undefined || offered === undefined) return undefined
  const end = graphemes(message.slice(0, statedIn(message, offered)?.end ?? 0))
  if (end <= HOOK) return undefined
  const mend = isOwnMessage
    ? `Say it earlier in this channel’s own message in ${nameOfLocale(locale)}.`
    : `Shorten the headline in ${nameOfLocale(locale)} by ${end - HOOK} characters.`
  return finding('hook-first', {
    place: isOwnMessage ? 'message' : 'headline',
    message: `The ${name} stands behind the first ${HOOK} characters, where a reader who scrolls on does not see it. ${mend}`,
    expected: `${HOOK} characters`,
    actual: `${end} characters`,
  })
}

/** Draws a post: its message as text, as requests to the Graph API, or its picture in one size. */
export async function render(view: FacebookView, { size, formats }: Target, sources: Sources): Promise<Rendered[]> {
  const message = tidyLines(loadTemplates().render('facebook-post/message.txt', view, { escape: 'text' }))
  const findings = findingsOf(view, message)
  const one = async (format: string): Promise<Rendered[]> => {
    const made = spec.formats[format]
    if (made === undefined) return []
    const about = { format, size, type: made.type, extension: made.extension }
    if (format === 'jpg') {
      const bytes = await pictureOf(view, size, sources)
      return [{ ...about, bytes, text: view.alt, findings: await doubtsOf(view, sources) }]
    }
    if (format === 'txt') return [{ ...about, bytes: new TextEncoder().encode(`${message}\n`), text: message, findings }]
    const addressOf = async (of: string): Promise<string> =>
      addressesBelow(view.baseUrl).asset(hashOfBytes(await pictureOf(view, of, sources)), 'jpg')
    const posted = postOf(view, message, { photo: await addressOf(view.photoSize), card: await addressOf(view.cardSize) })
    const bytes = new TextEncoder().encode(`${JSON.stringify(posted, null, 2)}\n`)
    const said = [message, view.alt, view.card?.title, view.card?.description]
    return [{ ...about, bytes, text: said.filter((text) => text !== undefined && text !== '').join('\n'), findings }]
  }
  return (await Promise.all(formats.map(one))).flat()
}

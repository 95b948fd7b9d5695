import type { BaseView, Rendered, Sources } from '../channels/contract/index.ts'
import { framedPage, withPictures } from './framed-page.ts'
import { lightPicture } from './light-picture.ts'
import { shownAs } from './shown-as.ts'
import type { CardPlace, DrawnCard } from './wall.ts'

export interface CardPorts {
  readonly baseUrl: string
  readonly sources: Sources
}

export type Output = Pick<Rendered, 'bytes' | 'type' | 'extension' | 'findings'>
/** Bytes of a picture by their hash; undefined for one that is not known. */
export type ReadPicture = (sha256: string) => Promise<Uint8Array | undefined>

interface CardAbout {
  readonly view: BaseView
  readonly place: CardPlace
  readonly key: string
  readonly isLive: boolean
}

/** An output in a form that can be shown beside a form. */
export async function cardOf(about: CardAbout, output: Output, read: ReadPicture, { baseUrl }: CardPorts): Promise<DrawnCard> {
  const { view, place, key, isLive } = about
  return {
    ...place,
    kind: 'card',
    key,
    ...(await shown(output, read, baseUrl)),
    name: `${[place.touchpoint, place.size, view.locale].filter((part) => part !== '').join('-')}.${output.extension}`,
    weight: output.bytes.byteLength,
    findings: output.findings,
    isLive,
  }
}

/** What of an output is sent to be looked at. */
async function shown({ bytes, type }: Output, read: ReadPicture, baseUrl: string): Promise<Pick<DrawnCard, 'shows' | 'type' | 'content'>> {
  const shows = shownAs(type)
  if (shows === 'picture') {
    const light = await lightPicture(bytes, type)
    return { shows, type: light.type, content: Buffer.from(light.bytes).toString('base64') }
  }
  if (shows === 'file') return { shows, type, content: '' }
  const words = new TextDecoder().decode(bytes)
  return { shows, type, content: shows === 'page' ? await withPictures(framedPage(words), baseUrl, read) : words }
}

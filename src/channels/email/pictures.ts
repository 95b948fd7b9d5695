import type { Sources } from '../contract/index.ts'
import type { EmailView } from './compose.ts'
import { addressesBelow } from '../../content/addresses/index.ts'
import { hashOfBytes } from '../../content/document/index.ts'
import { heroOf } from './hero.ts'
import { hasMark, hasPicture, type PictureFormat } from './makes.ts'
import { markOf, markSize } from './mark.ts'

export type Pictures = Readonly<Partial<Record<PictureFormat, Uint8Array>>>

/** All pictures of an email, drawn. */
export async function picturesOf(view: EmailView, sources: Sources): Promise<Pictures> {
  const [large, small] = hasPicture(view) ? await Promise.all([heroOf(view, 'jpg', sources), heroOf(view, 'jpg@small', sources)]) : []
  const mark = view.logo && hasMark(view) ? await markOf(view, view.logo, sources) : undefined
  return { ...(large && { jpg: large }), ...(small && { 'jpg@small': small }), ...(mark && { 'logo-png': mark }) }
}

/** Where an email finds a picture: the hub's asset of its bytes. */
export type AddressOf = (format: PictureFormat, bytes: Uint8Array) => string

/** The addresses of the pictures that the HTML names, and how large the logo is shown, in px. */
export function picturesData(view: EmailView, pictures: Pictures, addressOf: AddressOf): object {
  const { jpg, 'jpg@small': small, 'logo-png': logo } = pictures
  return {
    hasPicture: jpg !== undefined,
    hero: jpg ? { large: addressOf('jpg', jpg), small: small ? addressOf('jpg@small', small) : '' } : null,
    mark: logo && view.logo ? { src: addressOf('logo-png', logo), ...markSize(view.logo) } : null,
  }
}

/** The address of a file on the hub, which is that of its bytes. */
export const emailAssetOf = ({ baseUrl }: EmailView, bytes: Uint8Array, extension: string): string =>
  addressesBelow(baseUrl).asset(hashOfBytes(bytes), extension)

/** Pictures at their addresses on the hub. */
export const hosted =
  (view: EmailView): AddressOf =>
  (format, bytes) =>
    emailAssetOf(view, bytes, format === 'logo-png' ? 'png' : 'jpg')

import type { Sources } from '../channel.ts'
import type { EmailView } from './compose.ts'
import { hashOfBytes } from '../../content/hash.ts'
import { heroOf } from './hero.ts'
import { markOf, markSize } from './mark.ts'

/** The formats of the pictures that an email shows. */
export const pictureFormats = ['jpg', 'jpg@small', 'logo-png'] as const
export type PictureFormat = (typeof pictureFormats)[number]
export type Pictures = Readonly<Partial<Record<PictureFormat, Uint8Array>>>

const isPicture = (format: string): format is PictureFormat => (pictureFormats as readonly string[]).includes(format)

/** Whether an email shows a picture of its campaign; the layout that a picture leads has a face without one. */
export const hasPicture = ({ layout, photo }: EmailView): boolean => layout === 'photo-led' || photo !== null

/** Whether an email shows its logo in a picture of its own; the layout that a picture leads has it upon that. */
export const hasMark = ({ layout, logo }: EmailView): boolean => layout !== 'photo-led' && logo !== null

/** Whether there is anything to make of a view in a format: no calendar file without dates, no picture that is not shown. */
export function makes(view: EmailView, format: string): boolean {
  if (format === 'ics') return view.event !== null
  if (!isPicture(format)) return true
  return format === 'logo-png' ? hasMark(view) : hasPicture(view)
}

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
export const assetOf = ({ baseUrl }: EmailView, bytes: Uint8Array, extension: string): string =>
  `${baseUrl}/v1/assets/${hashOfBytes(bytes)}.${extension}`

/** Pictures at their addresses on the hub. */
export const hosted =
  (view: EmailView): AddressOf =>
  (format, bytes) =>
    assetOf(view, bytes, format === 'logo-png' ? 'png' : 'jpg')

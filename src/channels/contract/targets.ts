import type { Touchpoint } from '../../content/schema/index.ts'
import type { ChannelSpec, Target } from './channel.ts'

/**
 * What is to be made for a touchpoint: each of its sizes in every format made in it (of those on request only what it asks for), and the sizeless formats once under the size ''.
 * Sizes the channel does not make are left out; a touchpoint that names none gets all.
 */
export function targetsOf(channel: { readonly spec: ChannelSpec }, touchpoint: Pick<Touchpoint, 'sizes' | 'formats'>): Target[] {
  const { sizes, formats } = channel.spec
  const all = Object.keys(sizes)
  const names = Object.keys(formats).filter((name) => !formats[name]?.onRequest || touchpoint.formats.includes(name))
  if (all.length === 0) return [{ size: '', formats: names }]
  const asked = touchpoint.sizes.length === 0 ? all : all.filter((size) => touchpoint.sizes.includes(size))
  const sizeless = names.filter((name) => formats[name]?.sizeless)
  const sized = names.filter((name) => !formats[name]?.sizeless)
  const once: Target[] = sizeless.length === 0 ? [] : [{ size: '', formats: sizeless }]
  const madeIn = (size: string): string[] => sized.filter((name) => formats[name]?.sizes?.includes(size) ?? true)
  return [...once, ...asked.map((size) => ({ size, formats: madeIn(size) }))]
}

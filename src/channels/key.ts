import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { hashOf } from '../content/document/index.ts'
import { installedFamilies } from '../drawing/families/index.ts'
import { loadTemplates } from '../templates/index.ts'
import { channelCodeOf } from './registry.ts'
import type { BaseView, ChannelSpec, Target } from './contract/index.ts'

/** Raised when the same view and template come to give other bytes: a new encoder, another way of drawing. */
const RENDERER = 10

const packageVersion = (
  JSON.parse(readFileSync(join(dirname(fileURLToPath(import.meta.url)), '../../package.json'), 'utf8')) as { version: string }
).version

/** Hash (hex) of all that decides the bytes of a view in a size and its formats: the view, its templates, the renderer. */
export function renditionKey(view: BaseView, target: Target, channel: { readonly name: string; readonly spec: ChannelSpec }): string {
  return hashOf({
    channel: channel.name,
    view,
    size: target.size,
    formats: [...target.formats].sort(),
    templates: loadTemplates().hash(channel.spec.templates),
    renderer: [`${packageVersion}/${RENDERER}`, channelCodeOf(channel.name)].filter((part) => part !== '').join('/'),
    fonts: installedFamilies().map((family) => family.package),
  })
}

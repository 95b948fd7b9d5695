import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { templateRoots, useTemplateRoots } from '../templates/index.ts'
import { channelNamed, channelCodeOf, register } from './registry.ts'

/** What a user adds, by name of module and folder: functions cannot be posted to the threads that draw. */
export interface Extensions {
  /** Modules whose default export is a channel: a path from the working directory, a `file:` URL, or what an installed package exports. */
  readonly channels?: readonly string[]
  /** Folders of templates. Where one holds a file of the name of ours, theirs is used; earlier folders win. */
  readonly templates?: readonly string[]
}

/** A channel or a folder of templates that cannot be used; the message names it and says why. */
export class ExtensionError extends Error {
  override readonly name = 'ExtensionError'
}

const modules = new Set<string>()

/**
 * Adds channels and templates to this process; what was added before stays, and adding it again changes nothing.
 * @throws ExtensionError
 */
export async function loadExtensions({ channels = [], templates = [] }: Extensions): Promise<void> {
  const roots = templates.map((folder) => resolve(/* turbopackIgnore: true */ folder))
  const missing = roots.find((root) => !existsSync(root))
  if (missing !== undefined) throw new ExtensionError(`There is no folder ${missing}; it should hold templates.`)
  useTemplateRoots(roots)
  for (const specifier of channels) await load(specifier)
}

/** What was added to this process, for a thread that shall have the same. */
export function loadedExtensions(): Required<Extensions> {
  return { channels: [...modules], templates: templateRoots() }
}

async function load(specifier: string): Promise<void> {
  const url = urlOf(specifier)
  if (modules.has(url)) return
  const { faultsOf, isChannel, validated } = await import('./channel-module.ts')
  const channel = await exported(url, specifier)
  if (!isChannel(channel))
    throw new ExtensionError(`${specifier} does not export a channel as its default:\n${faultsOf(channel).join('\n')}`)
  const code = createHash('sha256')
    .update(await readFile(fileURLToPath(url)))
    .digest('hex')
  if (channelNamed(channel.name) && channelCodeOf(channel.name) !== code)
    throw new ExtensionError(`${specifier} calls its channel "${channel.name}", and there is one of that name. Give it another.`)
  register(validated(channel), code)
  modules.add(url)
}

function urlOf(specifier: string): string {
  if (specifier.startsWith('file:')) return specifier
  if (/^(\.{0,2}[/\\]|[a-z]:)/i.test(specifier)) return pathToFileURL(resolve(/* turbopackIgnore: true */ specifier)).href
  try {
    return pathToFileURL(createRequire(resolve(/* turbopackIgnore: true */ 'package.json')).resolve(specifier)).href
  } catch (error) {
    throw new ExtensionError(
      `There is no package that exports "${specifier}". A file is named from the working directory: "./${specifier}".`,
      {
        cause: error,
      },
    )
  }
}

async function exported(url: string, specifier: string): Promise<unknown> {
  try {
    const loaded: object = await import(/* turbopackIgnore: true */ /* webpackIgnore: true */ url)
    return Reflect.get(loaded, 'default')
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    throw new ExtensionError(`The channel ${specifier} cannot be loaded: ${said}`, { cause: error })
  }
}

import { parseArgs } from 'node:util'

/** What a person asked for on the command line. */
export interface RenderArguments {
  readonly file: string
  readonly out: string
  /** Empty means all of the brand. */
  readonly locales: readonly string[]
  /** Keys; empty means all of the document. */
  readonly touchpoints: readonly string[]
  readonly baseUrl: string
  /** Modules of channels, and folders of templates, that are added to ours. */
  readonly channels: readonly string[]
  readonly templates: readonly string[]
}

export type Arguments = { readonly command: 'help' } | ({ readonly command: 'render' } & RenderArguments)

/** Words on the command line that make no sense; the message says which. */
export class ArgumentError extends Error {
  override readonly name = 'ArgumentError'
}

export const help = `Usage: leitmotif render <campaign.json> --out <folder> [options]

Renders a whole campaign without a database: every touchpoint in every language, a manifest.json, and an index.html that shows them all.

Options:
  --out <folder>         where the files go; made if it is not there
  --locale <locale>      only this language; may be given more than once
  --touchpoint <key>     only this touchpoint; may be given more than once
  --base-url <address>   where the hub will be reached: it stands in short links, QR codes and emails (default https://example.org)
  --channel <module>     a channel of yours, such as ./shop-sign.mjs; may be given more than once
  --templates <folder>   templates of yours; may be given more than once
  --help                 this text

Exit codes:
  0  all is well
  1  something could not be drawn, or would keep the campaign from going live; the rest was written
  2  nothing was drawn: the arguments, the document or the folder are at fault

Example:
  leitmotif render examples/park-festival/campaign.json --out out
`

/**
 * Reads the command line (without the program's own name).
 * @throws ArgumentError
 */
export function readArguments(words: readonly string[]): Arguments {
  const { values, positionals } = parsed(words)
  if (values.help) return { command: 'help' }
  const [command, file, ...rest] = positionals
  if (command === undefined) throw new ArgumentError('What shall be done? The only command is "render".')
  if (command !== 'render') throw new ArgumentError(`There is no command "${command}"; the only one is "render".`)
  if (file === undefined) throw new ArgumentError('Which campaign? Name its file: leitmotif render campaign.json --out out')
  if (rest.length > 0) throw new ArgumentError(`One campaign at a time: "${rest.join('", "')}" is too much.`)
  if (values.out === undefined || values.out === '') throw new ArgumentError('Where to? Name a folder: --out out')
  return {
    command,
    file,
    out: values.out,
    locales: listOf(values.locale),
    touchpoints: listOf(values.touchpoint),
    baseUrl: webAddress(values['base-url']),
    channels: values.channel ?? [],
    templates: values.templates ?? [],
  }
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        locale: { type: 'string', multiple: true },
        touchpoint: { type: 'string', multiple: true },
        'base-url': { type: 'string', default: 'https://example.org' },
        channel: { type: 'string', multiple: true },
        templates: { type: 'string', multiple: true },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    // Node's second sentence is about positional arguments that start with a dash: nobody means that here.
    const [said = ''] = (error instanceof Error ? error.message : String(error)).split(/(?<=['"])\. |\n/)
    throw new ArgumentError(`${said.replace(/\.$/, '')}.`, { cause: error })
  }
}

/** `--locale bg,en` is the same as `--locale bg --locale en`. */
function listOf(values: readonly string[] | undefined): string[] {
  return [...new Set((values ?? []).flatMap((value) => value.split(',')).map((value) => value.trim()))].filter((value) => value !== '')
}

function webAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw new ArgumentError(`--base-url must be a web address like https://hub.example, not "${text}".`)
  }
  return text.replace(/\/+$/, '')
}

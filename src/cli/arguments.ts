import { parseArgs } from 'node:util'
import { checkBaseUrl } from '../content/checks/index.ts'
import { isDay } from '../content/facts/index.ts'
import { publicAddress } from '../content/addresses/index.ts'

/** What both commands take. */
interface CommonArguments {
  readonly file: string
  readonly baseUrl: string
  /** Modules of channels, and folders of templates, that are added to ours. */
  readonly channels: readonly string[]
  readonly templates: readonly string[]
  /** Whether files that are not of an earlier run are replaced. */
  readonly overwrite: boolean
}

/** What a person asked to be rendered. */
export interface RenderArguments extends CommonArguments {
  readonly out: string
  /** Empty means all of the brand. */
  readonly locales: readonly string[]
  /** Keys; empty means all of the document. */
  readonly touchpoints: readonly string[]
}

/** What a person asked to be printed. */
export interface ExportArguments extends CommonArguments {
  /** The file that is written. */
  readonly out: string
  readonly touchpoint: string
  readonly locale: string
  readonly size: string
  readonly phase: string
  readonly edition: number
  /** YYYY-MM-DD; undefined is today in the brand's time zone. */
  readonly date: string | undefined
}

export type Arguments =
  { readonly command: 'help' } | ({ readonly command: 'render' } & RenderArguments) | ({ readonly command: 'export' } & ExportArguments)

/** Words on the command line that make no sense; the message says which. */
export class ArgumentError extends Error {
  override readonly name = 'ArgumentError'
}

/**
 * Reads the command line (without the program's own name).
 * @throws ArgumentError
 */
export function readArguments(words: readonly string[]): Arguments {
  const { values, positionals } = parsed(words)
  if (values.help) return { command: 'help' }
  const [command, file, ...rest] = positionals
  if (command === undefined) throw new ArgumentError('What shall be done? The commands are "render" and "export".')
  if (command !== 'render' && command !== 'export')
    throw new ArgumentError(`There is no command "${command}"; there are "render" and "export".`)
  if (file === undefined) throw new ArgumentError(`Which campaign? Name its file: leitmotif ${command} campaign.json --out out`)
  if (rest.length > 0) throw new ArgumentError(`One campaign at a time: "${rest.join('", "')}" is too much.`)
  const baseUrl = webAddress(values['base-url'])
  const common = { file, baseUrl, channels: values.channel ?? [], templates: values.templates ?? [], overwrite: values.overwrite === true }
  return command === 'render' ? { command, ...common, ...rendering(values) } : { command, ...common, ...exporting(values) }
}

type Values = ReturnType<typeof parsed>['values']

function rendering(values: Values): Pick<RenderArguments, 'out' | 'locales' | 'touchpoints'> {
  const foreign = (['size', 'edition', 'date', 'phase'] as const).find((name) => values[name] !== undefined)
  if (foreign !== undefined) throw new ArgumentError(`--${foreign} is for "leitmotif export", which draws one flyer for the printer.`)
  if (values.out === undefined || values.out === '') throw new ArgumentError('Where to? Name a folder: --out out')
  return { out: values.out, locales: listOf(values.locale), touchpoints: listOf(values.touchpoint) }
}

function exporting(values: Values): Omit<ExportArguments, keyof CommonArguments> {
  const one = (name: string, given: readonly string[], example: string): string => {
    const [value, ...more] = given
    if (value === undefined) throw new ArgumentError(`Which ${name}? An edition is of one: --${name} ${example}`)
    if (more.length > 0) throw new ArgumentError(`An edition is of one ${name}: export "${[value, ...more].join('", "')}" one by one.`)
    return value
  }
  const { size = '', edition = '', date, phase = 'live', out = '' } = values
  if (!/^[1-9]\d{0,5}$/.test(edition))
    throw new ArgumentError(`--edition says which print run this is, a whole number from 1: --edition 1${edition && `, not "${edition}"`}`)
  if (date !== undefined && !isDay(date)) throw new ArgumentError(`--date must be a day like 2026-06-05, not "${date}".`)
  if (!/\.pdf$/i.test(out)) throw new ArgumentError('Where to? Name a file that ends with .pdf: --out flyer.pdf')
  return {
    touchpoint: one('touchpoint', listOf(values.touchpoint), 'fener-flyer'),
    locale: one('locale', listOf(values.locale), 'bg'),
    size: one('size', listOf([size]), 'a5').toLowerCase(),
    phase,
    edition: Number(edition),
    date,
    out,
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
        size: { type: 'string' },
        edition: { type: 'string' },
        date: { type: 'string' },
        phase: { type: 'string' },
        'base-url': { type: 'string', default: 'https://example.org' },
        channel: { type: 'string', multiple: true },
        templates: { type: 'string', multiple: true },
        overwrite: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    // Node's second sentence is about positional arguments that start with a dash: nobody means that here.
    const [said = ''] = (error instanceof Error ? error.message : String(error)).split(/(?<=['"])\. |\n/)
    const [, ambiguous] = /^Option '(--[a-z-]+)[^']*' argument is ambiguous/.exec(said) ?? []
    const plain = ambiguous === undefined ? said.replace(/\.$/, '') : `${ambiguous} needs a value, and what follows it begins with a dash`
    throw new ArgumentError(`${plain}.`, { cause: error })
  }
}

/** `--locale bg,en` is the same as `--locale bg --locale en`. */
function listOf(values: readonly string[] | undefined): string[] {
  return [...new Set((values ?? []).flatMap((value) => value.split(',')).map((value) => value.trim()))].filter((value) => value !== '')
}

function webAddress(text: string): string {
  const wrong = checkBaseUrl(text)
  if (wrong !== undefined) throw new ArgumentError(`--base-url must be a web address like https://hub.example, not "${text}". ${wrong}`)
  return publicAddress(text)
}

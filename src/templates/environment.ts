import Handlebars from 'handlebars'
import { builtinHelpers, checkTree, type Uses } from './check-tree.ts'
import { insteadOf } from '../content/text/index.ts'
import { cleanData } from './clean-data.ts'
import { calledAt, errorAt, saidBy } from './handlebars-privates.ts'
import { SET, setValues } from './named-values.ts'
import { refuseUnusedValues } from './handed-values.ts'
import { checkNesting } from './nesting.ts'
import { checkSvgSubset } from './svg-subset.ts'
import { hashOfFolder, packageTemplates, readTemplateFiles, type TemplateFile } from './template-files.ts'
import { TemplateError, templateErrorOf } from './template-error.ts'
import type { Escape } from './escape.ts'

export { TemplateError } from './template-error.ts'

/** A helper gets its named values and, as a block, what prints the block's inside; what it returns is inserted as it is. */
export type Helper = (hash: Record<string, unknown>, body?: () => string) => string

export interface TemplateOptions {
  readonly escape: Escape
  readonly helpers?: Readonly<Record<string, Helper>>
}

/** A set of templates, read once. */
export interface Templates {
  /**
   * Prints the template `name` (`email/default.mjml` is the file `templates/email/default.mjml.hbs`).
   * @throws TemplateError with file, line and column.
   */
  render(name: string, data: object, options: TemplateOptions): string
  /** Names of all templates. */
  readonly names: ReadonlySet<string>
  /** sha-256 (hex) of a folder's templates and the shared partials. */
  hash(folder: string): string
}

interface Compiled {
  readonly run: Handlebars.TemplateDelegate
  readonly uses: Uses
  readonly file: string
}

const loaded = new Map<string, Templates>()
let userRoots: readonly string[] = []

/** Folders of a user's templates, for every later `loadTemplates()`; those named before stay, ahead of new ones. */
export function useTemplateRoots(roots: readonly string[]): void {
  userRoots = [...new Set([...userRoots, ...roots])]
}

/** The folders that were named. */
export function templateRoots(): readonly string[] {
  return userRoots
}

/** Reads templates from the roots, earlier ones first; the package's own come last, so that a user's file of the same name replaces one. */
export function loadTemplates(roots: readonly string[] = userRoots): Templates {
  const all = roots.includes(packageTemplates) ? roots : [...roots, packageTemplates]
  const key = all.join('\0')
  const known = loaded.get(key)
  if (known) return known
  const templates = templatesOf(readTemplateFiles(all))
  loaded.set(key, templates)
  return templates
}

/**
 * Templates of files already read. Nothing but these files is ever compiled.
 * @internal exported for tests
 */
export function templatesOf(files: ReadonlyMap<string, TemplateFile>): Templates {
  const compiled = new Map<string, Compiled>()
  const hashes = new Map<string, string>()
  const handlebars = Handlebars.create()
  handlebars.unregisterHelper('log')
  handlebars.registerHelper(SET, setValues)

  function compile(name: string, escape: Escape): Compiled {
    const key = `${escape}\0${name}`
    const known = compiled.get(key)
    if (known) return known
    const source = files.get(name)
    if (!source) throw new TemplateError('there is no such template', { file: `templates/${name}.hbs`, line: 1, column: 0 })
    const { file } = source
    const tree = parse(source)
    const uses = checkTree(tree, source, [...files.keys()])
    if (escape === 'xml') checkSvgSubset(tree, file)
    if (escape !== 'text') checkNesting(tree, file)
    const run = handlebars.compile(tree, { strict: true, noEscape: escape === 'text', preventIndent: true })
    const positioned: Handlebars.TemplateDelegate = (context, options) => {
      try {
        return run(context, ofItsOwn(options))
      } catch (error) {
        throw templateErrorOf(error, file, { tree, data: context })
      }
    }
    const done = { run: positioned, uses, file }
    compiled.set(key, done)
    return done
  }

  /** The template and all that it includes, checked before anything is printed. */
  function withPartials(name: string, escape: Escape): Map<string, Compiled> {
    const found = new Map<string, Compiled>()
    const visit = (one: string): void => {
      if (found.has(one)) return
      const template = compile(one, escape)
      found.set(one, template)
      template.uses.partials.forEach(visit)
    }
    visit(name)
    return found
  }

  return {
    names: new Set(files.keys()),
    render(name, data, { escape, helpers = {} }) {
      const parts = withPartials(name, escape)
      for (const { uses, file } of parts.values()) {
        for (const [helper, loc] of uses.helpers) {
          if (Object.hasOwn(helpers, helper)) continue
          const known = [...Object.keys(helpers), ...builtinHelpers]
          throw new TemplateError(`there is no helper "${helper}"${insteadOf(helper, known)}`, {
            file,
            line: loc.start.line,
            column: loc.start.column + 1,
          })
        }
      }
      refuseUnusedValues(parts)
      const run = parts.get(name)?.run
      if (!run) return ''
      return run(cleanData(data, escape), {
        helpers: Object.fromEntries(Object.entries(helpers).map(([key, helper]) => [key, adapt(helper)])),
        partials: Object.fromEntries([...parts].map(([key, part]) => [key, part.run])),
        allowProtoPropertiesByDefault: false,
        allowProtoMethodsByDefault: false,
      })
    },
    hash(folder) {
      const hash = hashes.get(folder) ?? hashOfFolder(files, folder)
      hashes.set(folder, hash)
      return hash
    },
  }
}

/** How a partial is run: what it sets is not seen by the template that includes it. */
function ofItsOwn(options: Handlebars.RuntimeOptions | undefined): Handlebars.RuntimeOptions | undefined {
  return options?.data === undefined ? options : { ...options, data: Handlebars.createFrame(options.data) as unknown }
}

function parse({ source, file }: TemplateFile): hbs.AST.Program {
  try {
    return Handlebars.parse(source)
  } catch (error) {
    throw templateErrorOf(error, file)
  }
}

/** Our helper as Handlebars calls it; an error that it throws gets the line it was called on. */
function adapt(helper: Helper) {
  return function (this: unknown, options: Handlebars.HelperOptions): Handlebars.SafeString {
    try {
      const body = typeof options.fn === 'function' ? () => options.fn(this) : undefined
      return new Handlebars.SafeString(helper({ ...options.hash }, body))
    } catch (error) {
      const place = calledAt(options)
      // What stands inside a block knows its own place.
      if (error instanceof TemplateError || !place || saidBy(error).line !== undefined) throw error
      throw errorAt(error instanceof Error ? error.message : String(error), place)
    }
  }
}

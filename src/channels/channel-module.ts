import { z } from 'zod'
import { countings } from '../content/text/counting/index.ts'
import { factNames } from '../content/facts/index.ts'
import { errorLines, plainErrors } from '../content/findings/index.ts'
import type { Channel, Rendered } from './contract/index.ts'
import { findingsSchema, ownRulesSchema } from './own-rules.ts'

const called = z.custom<(...values: never[]) => unknown>((value) => typeof value === 'function', 'This is not a function.')
const size = z.looseObject({ width: z.number().positive(), height: z.number().positive(), unit: z.enum(['px', 'mm']), label: z.string() })
/** Files are called after it. */
const extension = z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/i, 'This is not an extension like "txt".')
const format = z.looseObject({ type: z.string().includes('/', 'This is not a media type.'), extension })
/** A name that is none of them would be a promise that nobody looks after. */
const promised = z.array(z.enum(factNames))

const name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'This is not a name like "shop-sign".')

/** What must be there for a channel to work at all; what its functions return is looked at when they are called. */
const shape = z
  .looseObject({
    name,
    spec: z
      .looseObject({
        label: z.string().min(1),
        description: z.string(),
        sizes: z.record(z.string(), size),
        formats: z.record(z.string(), format),
        defaultFormat: z.string(),
        slots: z.record(z.string(), z.looseObject({ label: z.string(), counts: z.enum(countings).optional() })),
        fillsMergeTags: z.boolean().optional(),
        facts: z.looseObject({ must: promised, never: promised.optional(), perSize: z.record(z.string(), promised).optional() }),
        templates: z.string().min(1),
        rules: ownRulesSchema.optional(),
      })
      .refine(({ formats, defaultFormat }) => Object.hasOwn(formats, defaultFormat), {
        path: ['defaultFormat'],
        message: 'This is none of the formats.',
      }),
    compose: called,
    makes: called.optional(),
    kept: called.optional(),
    render: called,
  })
  .superRefine(({ name, spec: { rules = {} } }, { addIssue }) => {
    for (const rule of Object.keys(rules).filter((one) => !one.startsWith(`${name}/`)))
      addIssue({ code: 'custom', path: ['spec', 'rules', rule], message: `begins with the channel's name: "${name}/${rule}"` })
  })

/** What the functions of a channel return. */
const shapesOf = (findings: z.ZodType) => ({
  view: z.looseObject({
    channel: z.string(),
    touchpoint: z.string(),
    campaign: z.string(),
    locale: z.string(),
    direction: z.enum(['ltr', 'rtl']),
    facts: z.record(z.string(), z.looseObject({ text: z.string() })),
    findings,
  }),
  outputs: z.array(
    z.looseObject({
      format: z.string(),
      size: z.string(),
      type: z.string(),
      extension,
      bytes: z.instanceof(Uint8Array, { message: 'This is not a Uint8Array.' }),
      text: z.string(),
      findings,
    }),
  ),
})

/** A function of an added channel gave what nothing can be made of; the message names channel, function and part. */
class ChannelError extends Error {
  override readonly name = 'ChannelError'
}

function faultsIn(form: z.ZodType, value: unknown, whole: string): string[] {
  const { error } = form.safeParse(value, plainErrors)
  return error === undefined ? [] : errorLines(error, whole)
}

/** What is wrong with a value that should be a channel, a line each; none if it is one. */
export function faultsOf(value: unknown): string[] {
  return faultsIn(shape, value, 'the default export')
}

/** Whether a module's default export is a channel. */
export function isChannel(value: unknown): value is Channel {
  return faultsOf(value).length === 0
}

/** Views are hashed and posted to threads. */
function faultsOfView(view: z.ZodType, made: unknown): string[] {
  try {
    structuredClone(made)
  } catch (error) {
    return [`the view: This is not plain data (${error instanceof Error ? error.message : String(error)}).`]
  }
  return faultsIn(view, made, 'the view')
}

/**
 * A channel of somebody else, whose views and outputs are looked at before anything else has to do with them.
 * Its functions throw ChannelError for what they should not have returned.
 */
export function validated(channel: Channel): Channel {
  const refuse = (what: string, faults: readonly string[]): void => {
    if (faults.length > 0) throw new ChannelError(`${what} of the channel "${name}" did not return what it should: ${faults.join(' ')}`)
  }
  const { name, spec, makes, kept } = channel
  const { view, outputs } = shapesOf(findingsSchema(spec.rules ?? {}))
  return {
    name,
    spec,
    // A channel may be an instance of a class, whose functions are not its own.
    ...(makes && { makes: (...asked) => makes.apply(channel, asked) }),
    ...(kept && { kept: (...asked) => kept.apply(channel, asked) }),
    compose(...asked) {
      const made = channel.compose(...asked)
      refuse('compose', made instanceof Promise ? ['a promise: It has to choose words at once.'] : faultsOfView(view, made))
      return made
    },
    async render(...asked): Promise<Rendered[]> {
      const made = await channel.render(...asked)
      refuse('render', faultsIn(outputs, made, 'the list of outputs'))
      return made
    },
  }
}

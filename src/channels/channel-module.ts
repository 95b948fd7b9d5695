import { z } from 'zod'
import { countings } from '../content/counting/count.ts'
import type { Channel } from './channel.ts'

const called = z.custom<(...values: never[]) => unknown>((value) => typeof value === 'function', 'is not a function')
const size = z.looseObject({ width: z.number().positive(), height: z.number().positive(), unit: z.enum(['px', 'mm']), label: z.string() })
const format = z.looseObject({ type: z.string().includes('/', 'is not a media type'), extension: z.string().min(1) })

/** What must be there for a channel to work at all; what its functions return, drawing shows. */
const shape = z.looseObject({
  name: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a name like "shop-sign"'),
  spec: z
    .looseObject({
      label: z.string().min(1),
      description: z.string(),
      sizes: z.record(z.string(), size),
      formats: z.record(z.string(), format),
      defaultFormat: z.string(),
      slots: z.record(z.string(), z.looseObject({ label: z.string(), counts: z.enum(countings).optional() })),
      facts: z.looseObject({ must: z.array(z.string()) }),
      templates: z.string().min(1),
    })
    .refine(({ formats, defaultFormat }) => Object.hasOwn(formats, defaultFormat), {
      path: ['defaultFormat'],
      message: 'is none of the formats',
    }),
  compose: called,
  makes: called.optional(),
  render: called,
})

/** What is wrong with a value that should be a channel, a line each; none if it is one. */
export function faultsOf(value: unknown): string[] {
  const { error } = shape.safeParse(value)
  return (error?.issues ?? []).map(({ path, message }) => `${path.length === 0 ? 'the default export' : path.join('.')}: ${message}`)
}

/** Whether a module's default export is a channel. */
export function isChannel(value: unknown): value is Channel {
  return faultsOf(value).length === 0
}

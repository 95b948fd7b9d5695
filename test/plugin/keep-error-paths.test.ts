import type { AfterErrorHook } from 'payload'
import { describe, expect, it } from 'vitest'
import { keepErrorPaths } from '../../src/plugin/keep-error-paths.ts'

/** As Next's bundle sees an error of the server's copy of Payload: right in all but its class. */
const fromTheOtherCopy = () =>
  Object.assign(new Error('The following field is invalid: slug'), {
    name: 'ValidationError',
    data: { collection: 'campaigns', errors: [{ path: 'slug', message: 'Taken.' }] },
  })

const answer = (error: Error, result: object) => keepErrorPaths({ error, result } as unknown as Parameters<AfterErrorHook>[0])

describe('a refusal that another copy of Payload formats', () => {
  it('keeps the fields that it names', () => {
    expect(answer(fromTheOtherCopy(), { errors: [{ message: 'The following field is invalid: slug' }] })).toMatchObject({
      status: 400,
      response: { errors: [{ name: 'ValidationError', data: { errors: [{ path: 'slug', message: 'Taken.' }] } }] },
    })
  })

  it('is left alone where they are there, as are other errors', () => {
    expect(answer(fromTheOtherCopy(), { errors: [{ data: { errors: [] } }] })).toBeUndefined()
    expect(answer(new Error('Disk on fire'), { errors: [{ message: 'Something went wrong.' }] })).toBeUndefined()
  })
})

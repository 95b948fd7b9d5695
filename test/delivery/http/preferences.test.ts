import fc from 'fast-check'
import Negotiator from 'negotiator'
import { expect, test } from 'vitest'
import { encodingFor } from '../../../src/delivery/http/encoding.ts'
import { acceptance, preferredLocale } from '../../../src/delivery/http/preferences.ts'

/** Another reader of the same headers. */
const other = (header: string, value: string) =>
  new Negotiator({ headers: { [header]: value } } as unknown as ConstructorParameters<typeof Negotiator>[0])
const quality = fc.constantFrom('', ';q=0', ';q=0.001', '; q=0.5', ';q=0.8', ';q=1')
const listOf = (...names: string[]) =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...names), quality), { minLength: 1, maxLength: 5, selector: ([name]) => name })
    .map((parts) => parts.map((part) => part.join('')).join(', '))

test('whether a type is accepted, and which of two is wanted more, is what another reader makes of the header', () => {
  fc.assert(
    fc.property(listOf('image/png', 'image/webp', 'image/*', '*/*', 'text/html'), (accept) => {
      const [png, page] = [acceptance(accept, 'image/png').q, acceptance(accept, 'text/html').q]
      expect(png > 0).toBe(other('accept', accept).mediaTypes(['image/png']).length > 0)
      if (png !== page) expect(other('accept', accept).mediaType(['image/png', 'text/html'])).toBe(png > page ? 'image/png' : 'text/html')
    }),
  )
})

test('the encoding of an answer is the one that another reader takes, bytes as they are included', () => {
  fc.assert(
    fc.property(listOf('br', 'gzip', 'deflate', 'identity', '*'), (accept) => {
      const theirs = other('accept-encoding', accept).encodings(['br', 'gzip', 'identity'], { preferred: ['br', 'gzip'] })[0]
      expect(encodingFor(accept) ?? 'identity').toBe(theirs ?? 'identity')
    }),
  )
})

test('the language is the one that another reader takes where it is named, and the next wider one where it is not', () => {
  fc.assert(
    fc.property(listOf('bg', 'en', 'pt-BR', 'fr', 'de'), (accept) => {
      expect(preferredLocale(accept, ['bg', 'en', 'pt-BR'])).toBe(other('accept-language', accept).language(['bg', 'en', 'pt-BR']))
    }),
  )
  expect(preferredLocale('zh-Hant-TW, en;q=0.5', ['en', 'zh-Hant'])).toBe('zh-Hant')
})

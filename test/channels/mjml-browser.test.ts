import { fileURLToPath } from 'node:url'
import mjml2html from 'mjml-browser'
import { expect, it } from 'vitest'

// mjml-browser has no types and hardly a document of its own: `types/mjml-browser.d.ts` says what we take from it. Each test holds one part of that.

const options = { validationLevel: 'soft', keepComments: false, fonts: {} } as const
const withBody = (inside: string): string =>
  `<mjml><mj-head><mj-attributes><mj-all font-family="Roboto, Montserrat, sans-serif" /></mj-attributes></mj-head><mj-body>${inside}</mj-body></mjml>`
const column = (inside: string): string => `<mj-section><mj-column>${inside}</mj-column></mj-section>`

it('works without a browser, and answers with a promise of HTML and of errors', async () => {
  const made = mjml2html(withBody(column('<mj-text>Come on Friday</mj-text>')), options)
  expect(made, 'mjml-browser does not answer with a promise any more').toBeInstanceOf(Promise)
  const { html, errors } = await made
  expect(html, 'mjml-browser loses the words of a text').toContain('Come on Friday')
  expect(errors, 'mjml-browser complains of MJML that is sound').toEqual([])
})

it('links no web font where it is given none', async () => {
  const { html } = await mjml2html(withBody(column('<mj-text>Words</mj-text>')), options)
  expect(html, 'mjml-browser adds fonts of its own to those in `fonts`: each email would ask a third party for them').not.toMatch(
    /fonts\.googleapis|@import|<link/,
  )
  const { html: usual } = await mjml2html(withBody(column('<mj-text>Words</mj-text>')), { ...options, fonts: undefined } as never)
  expect(usual, 'mjml-browser links no web font by itself any more: the option can go').toMatch(/fonts\.googleapis/)
})

it('says of what it refuses where it stands and why, and does not throw', async () => {
  const { errors } = await mjml2html(withBody(`\n${column('<mj-text colour="red">Words</mj-text>')}`), options)
  expect(errors, 'mjml-browser lets an attribute pass that there is not').toHaveLength(1)
  expect(errors[0], 'mjml-browser tells its errors otherwise: mjml.ts makes a TemplateError of their line and message').toMatchObject({
    line: 2,
    message: expect.stringContaining('colour'),
  })
})

it('leaves comments out', async () => {
  const { html } = await mjml2html(withBody(column('<!-- for ourselves --><mj-text>Words</mj-text>')), options)
  expect(html, 'mjml-browser keeps comments in spite of keepComments: false').not.toContain('for ourselves')
})

it('reads no file, whatever asks for one', async () => {
  const path = fileURLToPath(import.meta.url)
  for (const type of ['mjml', 'html', 'css']) {
    const { html } = await mjml2html(withBody(column(`<mj-include type="${type}" path="${path}" /><mj-text>Words</mj-text>`)), {
      ...options,
      ignoreIncludes: false,
    } as never)
    expect(html, 'mjml-browser reads files by now: what a template prints could show those of the server').not.toContain(
      'whatever asks for one',
    )
    expect(html).toContain('Words')
  }
})

import { caniemail } from 'caniemail'
import { HtmlValidate } from 'html-validate'
import { beforeAll, describe, expect, it } from 'vitest'
import { clients, lacking, partly } from './email-support.ts'
import { emailRules } from './email-rules.ts'
import { exampleEmails, type ExampleEmail } from './example-emails.ts'

describe('the emails of the examples, in every layout and language', () => {
  let emails: readonly ExampleEmail[] = []
  beforeAll(async () => {
    emails = await exampleEmails()
  })

  it('are there in three layouts and all languages', () => {
    expect(new Set(emails.map(({ layout }) => layout)).size).toBe(3)
    expect([...new Set(emails.map(({ locale }) => locale))].sort()).toEqual(['ar', 'az', 'bg', 'en', 'fil', 'sk'])
  })

  it('are HTML that a validator has nothing against but what mail programs need', async () => {
    const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended'], rules: emailRules })
    for (const { name, html } of emails) {
      const { results } = await validator.validateString(html)
      const said = results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`))
      expect(said, name).toEqual([])
    }
  })

  it('are lighter than 90 KB, so that Gmail shows them whole', () => {
    for (const { name, html } of emails) expect(Buffer.byteLength(html), name).toBeLessThan(90 * 1024)
  })

  it('use nothing that Gmail, Outlook, Apple Mail or Yahoo lacks but what has a reason here, and no reason has outlived its use', () => {
    const used = { errors: new Set<string>(), warnings: new Set<string>() }
    for (const { html } of emails) {
      const { issues } = caniemail({ clients: [...clients], html })
      for (const kind of ['errors', 'warnings'] as const)
        for (const found of issues[kind].values()) for (const { title } of found) used[kind].add(title)
    }
    expect([...used.errors].sort()).toEqual(Object.keys(lacking).sort())
    expect([...used.warnings].filter((title) => !used.errors.has(title)).sort()).toEqual([...partly].sort())
  })
})

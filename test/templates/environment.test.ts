import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadTemplates, TemplateError, type Templates } from '../../src/templates/environment.ts'

function templatesWith(files: Record<string, string>): Templates {
  const root = mkdtempSync(join(tmpdir(), 'leitmotif-templates-'))
  for (const [name, source] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, `${name}.hbs`), source)
  }
  return loadTemplates([root])
}

function failureOf(run: () => unknown): TemplateError {
  try {
    run()
  } catch (error) {
    if (error instanceof TemplateError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

const text = { escape: 'text' } as const
const html = { escape: 'html' } as const
const xml = { escape: 'xml' } as const

describe('templates', () => {
  it('write values as they are into text and escaped into markup', () => {
    const templates = templatesWith({ 'post/a.txt': 'Say {{words}}' })
    const data = { words: '<b>&"\'' }
    expect(templates.render('post/a.txt', data, text)).toBe('Say <b>&"\'')
    expect(templates.render('post/a.txt', data, html)).toBe('Say &lt;b&gt;&amp;&quot;&#x27;')
  })

  it('never compile what a marketer typed', () => {
    const templates = templatesWith({ 'post/a.txt': '{{words}}' })
    fc.assert(
      fc.property(fc.string(), (inside) => {
        const words = `{{${inside}}} {{{facts}}} {{#each this}}`
        expect(templates.render('post/a.txt', { words }, text)).toBe(words)
      }),
    )
  })

  it('give any text only as inert characters to markup', () => {
    const templates = templatesWith({ 'post/a.html': '<p title="{{words}}">{{words}}</p>' })
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const inner = templates.render('post/a.html', { words }, html).slice('<p title="'.length, -'</p>'.length).split('">').join('')
        expect(inner).not.toMatch(/[<>"']|[\u0000-\u0008]/)
      }),
    )
  })

  it('hand named values to helpers and insert what they return as it is', () => {
    const templates = templatesWith({ 'a/a.svg': '<svg>{{textbox text=words}}{{#stack gap=2}}<g/>{{/stack}}</svg>' })
    const helpers = {
      textbox: (hash: Record<string, unknown>) => `<path d="${String(hash['text']).length}"/>`,
      stack: (hash: Record<string, unknown>, body?: () => string) => `[${String(hash['gap'])}${body?.() ?? ''}]`,
    }
    expect(templates.render('a/a.svg', { words: 'abc' }, { ...xml, helpers })).toBe('<svg><path d="3"/>[2<g/>]</svg>')
  })

  it('include partials of their own folder and the shared one only', () => {
    const templates = templatesWith({
      'a/a.txt': '{{> a/b.txt}} {{> partials/c.txt}}',
      'a/b.txt': 'b',
      'partials/c.txt': '{{x}}',
      'b/a.txt': '{{> a/b.txt}}',
    })
    expect(templates.render('a/a.txt', { x: 1 }, text)).toBe('b 1')
    expect(failureOf(() => templates.render('b/a.txt', {}, text)).message).toContain('belongs to another folder')
  })

  it("change a folder's hash with its own and the shared files, and with no others", () => {
    const before = templatesWith({ 'a/a.txt': '1', 'b/a.txt': '1', 'partials/p.txt': '1' })
    const other = templatesWith({ 'a/a.txt': '1', 'b/a.txt': '2', 'partials/p.txt': '1' })
    const shared = templatesWith({ 'a/a.txt': '1', 'b/a.txt': '1', 'partials/p.txt': '2' })
    expect(other.hash('a')).toBe(before.hash('a'))
    expect(other.hash('b')).not.toBe(before.hash('b'))
    expect(shared.hash('a')).not.toBe(before.hash('a'))
  })
})

describe('a faulty template is told with its line', () => {
  const cases: [string, string, number, RegExp][] = [
    ['a block that is not closed', 'one\n{{#if x}}\ntwo', 3, /a block is not closed: {{#name}} needs its {{\/name}}\n/],
    ['a block closed that is not open', 'one\n{{/if}}', 2, /this closes a block that is not open\n/],
    ['a comma', 'one\n{{textbox x=1, y=2}}', 2, /this sign cannot stand here: values are separated by spaces/],
    ['a condition that compares', 'one\n{{#if x == y}}{{/if}}', 2, /an equals sign stands between the name of a value and the value/],
    ['a condition without one', 'one\n{{#if}}{{/if}}', 2, /"if" asks for one value, as in {{#if offer.any}}/],
    ['elseif in one word', '{{#if facts}}\n{{elseif facts}}{{/if}}', 2, /write {{else if …}}, in two words/],
    ['a value in quotes and braces', 'one\n{{textbox text="{{facts}}"}}', 2, /a value stands without quotes and braces/],
    [
      'a word that is asked for a part',
      'one\n{{#if facts}}\n{{locale.text}}{{/if}}',
      3,
      /"locale" is words already and has no "text": write locale/,
    ],
    ['a misspelled value', 'one\n{{textbox text=local}}', 2, /"local" is not in the view, did you mean "locale"\?/],
    ['a misspelled part of a value', 'one\n{{facts.link.txt}}', 2, /"facts.link.txt" is not in the view, did you mean "facts.link.text"\?/],
    ['a misspelled helper', 'one\n{{txtbox text=facts}}', 2, /no helper "txtbox", did you mean "textbox"\?/],
    ['a misspelled partial', 'one\n{{> a/bb.txt}}', 2, /no partial "a\/bb.txt", did you mean "a\/b.txt"\?/],
    [
      'a value that a partial does not take',
      'one\n{{> a/b.txt sizes=2}}',
      2,
      /the partial "a\/b.txt" takes no "sizes": did you mean "size"\?/,
    ],
    ['a block closed by another name', 'one\n{{#if x}}\n{{/each}}', 2, /if doesn't match each/],
    ['an unknown value', 'one\n\n{{facts.prise}}', 3, /"facts.prise" is not in the view: look at its spelling, or ask/],
    ['an unknown value handed to a helper', 'one\n{{textbox text=facts.prise}}', 2, /"facts.prise" is not in the view/],
    ['an unknown value inside a block', 'one\n{{#area}}\n{{textbox text=facts.prise}}{{/area}}', 3, /"facts.prise" is not in the view/],
    ['a helper that fails inside a block', 'one\n{{#area}}\n{{textbox fail=true}}{{/area}}', 3, /no such font$/],
    ['a value of an unknown thing', 'one\n{{facts.prise.text}}', 2, /"facts.prise.text" is not in the view/],
    ['an unknown partial', 'one\n{{> nowhere}}', 2, /no partial "nowhere"/],
    ['an unknown helper', 'one\n{{shout text=facts}}', 2, /no helper "shout"/],
    ['raw output', 'one\n{{{facts}}}', 2, /raw output/],
    ['a helper that fails', 'one\n{{textbox text=facts fail=true}}', 2, /no such font/],
    ['a prototype asked for', '{{facts.constructor.name}}', 1, /not in the view/],
  ]
  it.each(cases)('%s', (_, source, line, message) => {
    const templates = templatesWith({ 'a/a.txt': source, 'a/b.txt': '{{size}}' })
    const helpers = {
      area: (_: Record<string, unknown>, body?: () => string) => body?.() ?? '',
      textbox: (hash: Record<string, unknown>) => {
        if (hash['fail']) throw new Error('no such font')
        return ''
      },
    }
    const failure = failureOf(() => templates.render('a/a.txt', { facts: { link: { text: '' } }, locale: 'bg' }, { ...text, helpers }))
    expect(failure.message).toMatch(message)
    expect(failure).toMatchObject({ file: 'templates/a/a.txt.hbs', line })
  })

  it('inside a partial, it names the partial', () => {
    const templates = templatesWith({ 'a/a.txt': '\n{{> partials/b.txt}}', 'partials/b.txt': '\n\n{{gone}}' })
    expect(failureOf(() => templates.render('a/a.txt', {}, text))).toMatchObject({ file: 'templates/partials/b.txt.hbs', line: 3 })
  })
})

describe('a template names values of its own', () => {
  const render = (source: string, data: object, partial = '') =>
    templatesWith({ 'a/a.txt': source, 'a/b.txt': partial }).render('a/a.txt', data, {
      ...text,
      helpers: { pick: ({ then }) => String(then) },
    })

  it('with what a view holds or a helper says, and on both sides of a condition', () => {
    const source = '{{#if x}}{{set a=1 b=words}}{{else if y}}{{set a=2 b=""}}{{else}}{{set b="c" a=(pick then=3)}}{{/if}}{{@a}}{{@b}}'
    expect(render(source, { x: true, words: '<b>' })).toBe('1<b>')
    expect(render(source, { y: true })).toBe('2')
    expect(render(source, {})).toBe('3c')
  })

  it('and what helpers print there is text: none is nothing to say', () => {
    expect(render('{{set a=(pick then="")}}{{#if @a}}yes{{else}}no{{/if}}', {})).toBe('no')
  })

  it('that the templates which include it, or that it includes, do not have', () => {
    expect(render('{{set a=1}}{{> a/b.txt}}{{@a}}', {}, '{{set a=2}}{{@a}}')).toBe('21')
    expect(() => render('{{set a=1}}{{> a/b.txt}}', {}, '{{@a}}')).toThrow('templates/a/b.txt.hbs:1:3 @a has no value here')
  })

  it('in every print anew', () => {
    const templates = templatesWith({ 'a/a.txt': '{{set a=words}}{{@a}}' })
    expect(['1', '2'].map((words) => templates.render('a/a.txt', { words }, text))).toEqual(['1', '2'])
  })

  it.each([
    ['before it is set', '{{@a}}\n{{set a=1}}', '1:3 @a has no value here: set it above, as in {{set a=40}}, on every side of {{#if}}'],
    ['which one side lacks', '{{#if x}}{{set a=1}}{{/if}}\n{{@a}}', '2:3 @a has no value here'],
    ['which is set where a list is printed', '{{#each x}}{{set a=1}}{{/each}}\n{{@a}}', '2:3 @a has no value here'],
    ['that is spelled otherwise', '{{set height=1}}\n{{@heigth}}', '2:3 @heigth has no value here: did you mean "@height"?'],
    [
      'twice',
      '{{set a=1}}\n{{set a=2}}',
      '2:7 @a has a value already: choose another name, or set it on one side of {{#if}} and on the other',
    ],
    ['again where it may be set', '{{set a=1}}{{#if x}}\n{{set a=2}}{{/if}}', '2:7 @a has a value already'],
    ['that Handlebars has', '\n{{set root=1}}', '2:7 "root" is a name of Handlebars: choose another'],
    ['without a name', '\n{{set 1}}', '2:1 "set" names values, as in {{set height=40}}'],
    ['with nothing', '\n{{set}}', '2:1 "set" names values, as in {{set height=40}}'],
    ['inside another helper', '{{pick then=(set a=1)}}', '1:13 "set" stands by itself, as in {{set height=40}}'],
    ['around something', '{{#set a=1}}{{/set}}', '1:1 "set" stands by itself, as in {{set height=40}}, and is not closed'],
  ])('and is told where it asks for one %s', (_, source, said) => {
    expect(failureOf(() => render(source, { x: [1] })).message).toContain(`templates/a/a.txt.hbs:${said}`)
  })
})

describe('a drawn template keeps to the SVG subset', () => {
  const cases: [string, string, number, RegExp][] = [
    ['<text>', '<svg>\n<text>no</text></svg>', 2, /<text> is not drawn here/],
    ['a filter', '<svg>\n{{#if x}}\n<rect filter="url(#f)"/>{{/if}}</svg>', 3, /"filter" is not drawn/],
    ['style', '<svg><g\n style="x"/></svg>', 2, /"style" is not drawn/],
    ['style behind a space', '<svg><g x="1" style ="x"/></svg>', 1, /"style" is not drawn/],
    ['a filter before a line end', '<svg><g filter\n="x"/></svg>', 2, /"filter" is not drawn/],
    ['a script handler', '<svg><g onload="x"/></svg>', 1, /"onload"/],
    ['a computed element', '<svg>\n<{{x}}/></svg>', 2, /not computed/],
    ['a doctype', '<!DOCTYPE svg><svg/>', 1, /<!DOCTYPE>/],
    ['words outside of a textbox', '<svg>\n  hello <g/></svg>', 2, /:2:3 "hello" is not drawn: words stand in a textbox/],
    ['an element that is not closed', '<svg>\n<g>\n</svg>', 3, /<\/svg> stands where <g> of line 2 is open: close that first/],
    ['an element that nothing closes', '<g/>\n <g>', 2, /:2:2 <g> is not closed: it needs its <\/g>/],
    ['an end of nothing', '<svg/>\n</g>', 2, /<\/g> closes nothing that is open/],
    [
      'sides of a condition that open other elements',
      '<svg>\n{{#if x}}<g>{{else}}<clipPath>{{/if}}</g></svg>',
      2,
      /the two sides of this open/,
    ],
    ['an element in a partial', '<svg>{{> partials/p.svg}}</svg>', 2, /<mask>/],
  ]
  it.each(cases)('and refuses %s', (_, source, line, message) => {
    const templates = templatesWith({ 'a/a.svg': source, 'partials/p.svg': '<g/>\n<mask/>' })
    const failure = failureOf(() => templates.render('a/a.svg', { x: 'g' }, xml))
    expect(failure.message).toMatch(message)
    expect(failure.line).toBe(line)
  })

  it('and lets through what is in it, values in attributes and comments included', () => {
    const source =
      '<svg viewBox="0 0 {{w}} 2"><!-- <text> > --><g {{#if w}}opacity="0.5"{{/if}} transform=\'x > y\'>\n<rect width="{{w}}"/></g></svg>'
    expect(templatesWith({ 'a/a.svg': source }).render('a/a.svg', { w: 4 }, xml)).toContain('<rect width="4"/>')
  })
})

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { draw } from '../../../src/channels/shared/layout/draw.ts'
import { factTexts } from '../../../src/channels/shared/layout/fact-texts.ts'
import { layoutOf } from '../../../src/channels/shared/layout/layout.ts'
import { valueNames } from '../../../src/channels/shared/layout/value-names.ts'
import { webBanner } from '../../../src/channels/web-banner/index.ts'
import { layoutNames } from '../../../src/content/tables/layout-names.ts'
import { loadTemplates } from '../../../src/templates/environment.ts'
import { shopDocument, snapshotOf } from '../../fixtures/index.ts'
import { faultsOf, lowestContrast } from './measure.ts'

const manual = readFileSync('docs/templates.md', 'utf8')
const root = mkdtempSync(join(tmpdir(), 'leitmotif-templates-'))
afterAll(() => {
  rmSync(root, { recursive: true, force: true })
})

describe('the manual of templates', () => {
  it.each(['ar', 'en'])('shows a layout that draws as it stands, in %s', async (locale) => {
    const folder = join(root, 'web-banner/photo-led')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'box.svg.hbs'), /```hbs\n([\s\S]+?)```/.exec(manual)?.[1] ?? '')
    const { snapshot, sources } = await snapshotOf(shopDocument())
    const touchpoint = snapshot.touchpoints.find(({ channel }) => channel === 'web-banner')
    const spec = webBanner.spec.sizes['300x250']
    if (!touchpoint || !spec) throw new Error('the fixture has no banner')
    const view = webBanner.compose(snapshot, touchpoint, locale)
    const drawing = await draw(view, layoutOf(view, '300x250', spec), sources, loadTemplates([root]))
    expect(drawing.texts.map(({ name }) => name)).toEqual(['brand', 'headline', 'summary', 'price'])
    expect([...drawing.findings, ...faultsOf(drawing, 'px')]).toEqual([])
    expect((await lowestContrast(drawing, sources)).value).toBeGreaterThanOrEqual(4.5)
  })

  it.each([
    [
      '<g>{{panel fill=paint.primary}}',
      /^templates\/web-banner\/photo-led\/box\.svg\.hbs:3:1 <\/svg> stands where <g> of line 2 is open: close that first$/,
    ],
    [
      "{{textbox name='headline' text=words.headline size=20 maxlines=2 fill=paint.ink}}",
      /box\.svg\.hbs:2:3 textbox: there is no value "maxlines", did you mean "maxLines"\?$/,
    ],
    [
      '{{disc x=20 y=20 r=10 width=20 fill=paint.ink}}',
      /box\.svg\.hbs:2:3 disc: there is no value "width"; it takes x, end, y, bottom, r, fill$/,
    ],
    [
      "{{textbox name='headline' text=words.headline style='heading' size=20 fill=paint.ink}}",
      /box\.svg\.hbs:2:3 textbox "headline": there is no style "heading", did you mean "headline"\?$/,
    ],
    ['{{stack x=10}}', /box\.svg\.hbs:2:3 stack: it holds others: write {{#stack …}}…{{\/stack}}$/],
    ['{{#panel fill=paint.ink}}{{/panel}}', /box\.svg\.hbs:2:3 panel: it holds nothing: write {{panel …}} without # and {{\/panel}}$/],
    ['{{#row}}{{/row}}', /box\.svg\.hbs:2:3 row: it stands inside {{#rows}}…{{\/rows}}$/],
    ['{{panel x=1 end=2 width=3 fill=paint.ink}}', /box\.svg\.hbs:2:3 x, end and width are one too many: two of them say the place$/],
    ['{{panel x=(pick if=offer.any then=1) fill=paint.ink}}', /box\.svg\.hbs:2:13 pick: "else" is missing/],
    ['{{panel fill=paint.inc}}', /box\.svg\.hbs:2:16 "paint.inc" is not in the view, did you mean "paint.ink"\?$/],
    [
      "{{#stack x=10}}{{textbox name='headline' text=words.headline style='text' x=3 size=20 fill=paint.ink}}{{/stack}}",
      /box\.svg\.hbs:2:18 textbox "headline": the stack says where it stands, take x away$/,
    ],
    ['{{tiles rows=2.5}}', /box\.svg\.hbs:2:3 tiles: rows must be a whole number, not 2\.5$/],
    ['{{tiles}}', /box\.svg\.hbs:2:3 tiles: rows must be a number, not missing$/],
    ['{{dashes x1=2 x2=20 y1=2 y2=2 stroke=paint.ink}}', /box\.svg\.hbs:2:3 dashes: dash, the length of one, must be above zero$/],
    [
      "{{panel fill='red'}}",
      /^templates\/web-banner\/photo-led\/box\.svg\.hbs:2:3 "red" is not a colour that is drawn here: write it like #8a1c2b$/,
    ],
  ])('names the template that prints %s', async (wrong, said) => {
    const folder = mkdtempSync(join(root, 'wrong-'))
    mkdirSync(join(folder, 'web-banner/photo-led'), { recursive: true })
    writeFileSync(join(folder, 'web-banner/photo-led/box.svg.hbs'), `<svg viewBox="{{viewBox}}">\n  ${wrong}\n</svg>`)
    const { snapshot, sources } = await snapshotOf(shopDocument())
    const touchpoint = snapshot.touchpoints.find(({ channel }) => channel === 'web-banner')
    const spec = webBanner.spec.sizes['300x250']
    if (!touchpoint || !spec) throw new Error('the fixture has no banner')
    const view = webBanner.compose(snapshot, touchpoint, 'en')
    await expect(draw(view, layoutOf(view, '300x250', spec), sources, loadTemplates([folder]))).rejects.toThrow(said)
  })

  it('names values that the helper of its line takes', () => {
    const lines = [...manual.matchAll(/^\| (`[a-z`, A-Z]+?) +\|.*?\|(.*)\|$/gm)].filter(([line]) => !line.includes('values beside'))
    expect(lines.length).toBeGreaterThan(15)
    for (const [, names = '', told = ''] of lines) {
      // Behind a semicolon stands what others take; "`rows`: `count each`" is of one of two.
      const [own = ''] = told.split(';')
      for (const [, helper = ''] of names.matchAll(/`(\w+)`/g)) {
        const [, only, list = own] = /`(\w+)`: (.*)/.exec(own) ?? []
        if (only !== undefined && only !== helper) continue
        const values = [...list.matchAll(/`([^`(]+)`/g)].flatMap(([, value = '']) => value.replaceAll(/"[^"]*"/g, '').split(/[ =]+/))
        for (const value of values.filter(Boolean)) expect(valueNames[helper], `${helper} takes ${value}`).toContain(value)
      }
    }
  })

  it('names every family, and every value of the offer that a template may ask for', () => {
    for (const name of layoutNames) expect(manual).toContain(`\`${name}\``)
    for (const name of Object.keys(factTexts({}).offer)) expect(manual).toContain(`\`offer.${name}\``)
  })
})

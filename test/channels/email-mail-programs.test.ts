import { load } from 'cheerio'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emailColoursOf } from '../../src/channels/email/colours.ts'
import { fontStacks } from '../../src/channels/email/fonts.ts'
import { email } from '../../src/channels/email/index.ts'
import { layoutNames } from '../../src/content/tables/layout-names.ts'
import { contrast } from '../../src/drawing/colour/contrast.ts'
import { restaurantDocument, shopDocument } from '../fixtures/index.ts'
import { mail } from './an-email.ts'

const GMAIL = 102 * 1024
const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => ({ srgb: `#${value.toString(16).padStart(6, '0')}` }))

describe('an email in the mail programs that there are', () => {
  it.each(layoutNames)('has its paper from one table, so that no line of the desk shows between its parts: %s', async (layout) => {
    const document = restaurantDocument()
    document.campaign.layout = layout
    const { html, view } = await mail(document, 'bg')
    const $ = load(html)
    const paper = `background-color:${view.colours.paper}`
    expect($(`div[style*="${paper}"]`).length).toBe(1)
    expect($(`div[style*="${paper}"] > table h1`).length).toBe(1)
    expect(html.match(new RegExp(`bgcolor="${view.colours.paper}"`, 'g'))?.length).toBe(1)
  })

  it('is set by Outlook in families that Windows has, the headings in theirs', async () => {
    const document = restaurantDocument()
    document.brand.fonts = { heading: { family: 'Alegreya', files: [] }, body: { family: 'Montserrat', files: [] } }
    const { html } = await mail(document, 'bg')
    const [, styles = ''] = /<!--\[if mso\]><style>([^<]*)<\/style><!\[endif\]-->/.exec(html) ?? []
    expect(styles).toMatch(/^body, table, td, div, p, a, span, li \{ font-family: Segoe UI, .*sans-serif !important; \}$/m)
    expect(styles).toMatch(/^\.heading \{ font-family: Georgia, .*serif !important; \}$/m)
    const $ = load(html)
    const inHeadingFont = $('h1, h2, .quote div div, span.now').get()
    expect(inHeadingFont.length).toBeGreaterThan(2)
    for (const element of inHeadingFont) expect($(element).hasClass('heading')).toBe(true)
  })

  it('names to Outlook no family of a brand, whatever that is called', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (heading, body) => {
        const { outlook } = fontStacks({
          ...restaurantDocument().brand,
          fonts: { heading: { family: heading, files: [] }, body: { family: body, files: [] } },
        } as Parameters<typeof fontStacks>[0])
        for (const stack of [outlook.heading, outlook.body]) expect(stack).toMatch(/^(Segoe UI|Georgia|Tahoma), [\w ,-]*serif$/)
      }),
    )
  })

  it('shows the edge of its box, its button and its discount with every palette, in the light and in the dark', () => {
    fc.assert(
      fc.property(
        fc.record({ paper: colour, ink: colour, primary: colour, onPrimary: colour, accent: colour, onAccent: colour }),
        (palette) => {
          const { colours } = emailColoursOf(palette)
          const { paper, primary, accent, edges, night } = colours
          for (const [ground, fill, edge] of [
            [paper, primary, edges.box],
            [paper, accent, edges.button],
            [primary, accent, edges.onBox],
            [night.paper, primary, night.edges.box],
            [night.paper, accent, night.edges.button],
          ] as const)
            expect(Math.max(contrast(fill, ground), contrast(edge, ground))).toBeGreaterThanOrEqual(1.5)
        },
      ),
    )
  })

  it('has a border in the dark where its box or button would be lost', async () => {
    const document = restaurantDocument()
    document.campaign.layout = 'offer-led'
    document.brand.palette.primary = { srgb: '#161616' }
    document.brand.palette.accent = { srgb: '#1a1414' }
    document.brand.palette.onPrimary = document.brand.palette.onAccent = { srgb: '#ffffff' }
    const { html, view } = await mail(document, 'en')
    const dark = /@media \(prefers-color-scheme: dark\) \{([\s\S]*?)\n\}/.exec(load(html)('style').text())?.[1] ?? ''
    const { brand, edges } = view.colours.night
    expect(edges).toMatchObject({ box: brand, button: brand })
    expect(dark).toContain(`.box table table { border-color: ${brand} !important; }`)
    expect(dark).toMatch(new RegExp(`\\.button td, .* \\{ border-color: ${brand} !important; \\}`))
    const $ = load(html)
    expect($('.box table table').attr('style')).toContain('border:2px solid #161616')
    expect($('.button td').attr('style')).toContain('border:2px solid #1a1414')
  })

  it('has its legal line and the way to unsubscribe before Gmail’s cut, counted in bytes, or does not go out', async () => {
    const document = shopDocument()
    document.campaign.layout = 'type-led'
    document.campaign.images = []
    const { view, sources } = await mail(document, 'en')
    const at = async (letters: number) => {
      // Three bytes each.
      const body = [{ type: 'paragraph' as const, content: [{ text: 'ა'.repeat(letters) }] }]
      const [html] = await email.render({ ...view, body }, { size: '', formats: ['html'] }, sources)
      const said = new TextDecoder().decode(html?.bytes)
      const end = Math.max(...['{{unsubscribe_url}}', view.legalLine].map((last) => said.lastIndexOf(last) + last.length))
      const blocked = html?.findings.some(({ rule, severity }) => rule === 'weight' && severity === 'blocker')
      return { bytes: Buffer.byteLength(said.slice(0, end)), blocked }
    }
    expect(view.legalLine).not.toBe('')
    const empty = (await at(0)).bytes
    const lengths = [0, 0.5, 0.9, 0.99, 1, 1.01].map((share) => Math.floor(((GMAIL - empty) / 3) * share))
    const made = await Promise.all(lengths.map(at))
    expect(made.map(({ blocked }) => blocked)).toContain(false)
    expect(made.map(({ blocked }) => blocked)).toContain(true)
    for (const { bytes, blocked } of made) if (!blocked) expect(bytes).toBeLessThan(GMAIL)
  })
})

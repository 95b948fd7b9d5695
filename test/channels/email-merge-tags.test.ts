import { load } from 'cheerio'
import fc from 'fast-check'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { email } from '../../src/channels/email/index.ts'
import { shieldTags } from '../../src/channels/email/merge-tags.ts'
import { mergeTagsIn } from '../../src/content/text/merge-tags.ts'
import { restaurantDocument, snapshotOf } from '../fixtures/index.ts'
import { mail } from './an-email.ts'

const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9_.]{0,14}$/)
/** A fallback in Liquid, with what would break out of markup if it were let. */
const fallback = fc.stringMatching(/^[A-Za-zа-я!&>' ]{1,12}$/)
const tags = fc.oneof(
  name.map((x) => `*|${x.toUpperCase()}|*`),
  name.map((x) => `*|IF:${x}=1|*`),
  name.map((x) => `{{${x}}}`),
  name.map((x) => `{{{${x}}}}`),
  fc.tuple(name, fallback).map(([x, y]) => `{{ ${x} | default: "${y}" }}`),
  fc.tuple(name, name).map(([x, y]) => `{{ ${x} | default: '${y}' }}`),
  name.map((x) => `{% if ${x} > 3 and ${x} < 9 && a == "b" %}`),
  fc.constant('{% endif %}'),
  name.map((x) => `%%${x}%%`),
  fc.constant('%%First Name%%'),
  name.map((x) => `[[data:${x}:"dear"]]`),
)
/** Tags that may stand in a link, where no spaces may. */
const linkTags = fc.oneof(
  name.map((x) => `*|${x.toUpperCase()}|*`),
  name.map((x) => `{{${x}}}`),
  name.map((x) => `{{${x}|default:"a&b"}}`),
  name.map((x) => `[[${x}]]`),
)

describe('merge tags of sending services', () => {
  it('pass through subject, preheader, HTML, its attributes and links, text and message, untouched and unescaped', async () => {
    const { sources } = await snapshotOf(restaurantDocument())
    await fc.assert(
      fc.asyncProperty(tags, tags, linkTags, async (one, other, inLink) => {
        const document = restaurantDocument()
        const { campaign } = document
        campaign.headline = { ...campaign.headline, en: `${one}, lunch & soup` }
        campaign.summary = { ...campaign.summary, en: `Dear ${one}, we cook <for> you.` }
        campaign.callToAction = { label: { en: `Book, ${other}` }, url: `https://trapeza.example/book?menu=1&who=${inLink}#top` }
        const first = campaign.images[0]
        if (first) first.alt = { ...first.alt, en: `Lunch's "best" for ${one}` }
        campaign.body = { en: [{ type: 'paragraph', content: [{ text: `See ${other}`, href: `https://trapeza.example/?a=${inLink}` }] }] }
        const { snapshot } = await snapshotOf(document)
        const touchpoint = snapshot.touchpoints.find(({ channel }) => channel === 'email')
        if (!touchpoint) throw new Error('the fixture has no newsletter')
        const view = email.compose(snapshot, touchpoint, 'en')
        const outputs = await email.render(view, { size: '', formats: ['html', 'txt', 'eml'] }, sources)
        const [html = '', txt = '', eml = ''] = outputs.map(({ bytes }) => new TextDecoder().decode(bytes))

        expect(view.subject).toContain(one)
        expect(view.preheader).toContain(one)
        const link = `https://trapeza.example/book?menu=1&who=${inLink}&utm_source=newsletter&utm_medium=email&utm_campaign=park-lunch&utm_content=en#top`
        expect(view.button?.url).toBe(link)
        expect(html).toContain(`>${one}, lunch &amp; soup</h1>`)
        expect(html).toContain(`Dear ${one}, we cook &lt;for&gt; you.`)
        const $ = load(html)
        const hrefs = $('a')
          .map((_, a) => a.attribs['href'])
          .get()
        expect(hrefs).toContain(`https://trapeza.example/?a=${inLink}`)
        expect(hrefs).toContain(link)
        expect(html.split(inLink).length).toBeGreaterThan(3)
        expect($('img').attr('alt')).toBe(`Lunch’s “best” for ${one}`)
        if (!(one.includes('"') && one.includes("'"))) expect(/alt=(["'])(.*?)\1 /.exec(html)?.[2]).toContain(one)
        expect(txt).toContain(`Dear ${one}, we cook <for> you.`)

        const read = await PostalMime.parse(eml)
        expect(read.subject).toContain(one)
        expect(read.text).toContain(`Dear ${one},`)
        expect(read.html?.trim()).toBe(html.trim())
      }),
      { numRuns: 40 },
    )
  })

  it('are told from what only looks like one', () => {
    expect(mergeTagsIn('100%% sure, 50%% off, [one], {price}, *bold*, {{}}, 5 * | 3')).toEqual([])
    expect(mergeTagsIn('{{ "<script>alert(1)</script>" }} [[<b>]] *|<i>|*')).toEqual([])
    expect(mergeTagsIn('Hi *|FNAME|* {{{raw}}} {% if a %}x{% endif %}')).toEqual(['*|FNAME|*', '{{{raw}}}', '{% if a %}', '{% endif %}'])
  })

  it('let nothing out of an attribute, whichever quotation marks they hold', () => {
    const { value, restoreMarkup } = shieldTags(['{{ a | default: "x\' onload=y" }}', '{{ "a" }}', "{{ 'b' }}"])
    const [both, double, single] = value.map((alt) => load(restoreMarkup(`<img alt="it's ${alt}">`), null, false)('img').attr())
    expect([both, double, single]).toEqual([
      { alt: 'it\'s {{ a | default: "x\' onload=y" }}' },
      { alt: 'it\'s {{ "a" }}' },
      { alt: "it's {{ 'b' }}" },
    ])
  })

  it('block a release where nobody fills them in, in the calendar file, unless they stand in the email’s own words', async () => {
    const said = ({ findings }: Awaited<ReturnType<typeof mail>>) => findings.filter(({ rule }) => rule === 'merge-tag')
    const document = restaurantDocument()
    const { campaign } = document
    const plain = campaign.headline
    campaign.headline = { ...plain, en: 'Lunch for {{first_name}}' }
    expect(said(await mail(document, 'en'))).toEqual([expect.objectContaining({ severity: 'blocker', place: 'calendar' })])

    campaign.headline = plain
    campaign.adaptations = [{ of: 'email', slot: 'headline', locale: 'en', text: 'Lunch for {{first_name}}' }]
    const own = await mail(document, 'en')
    expect(own.html).toContain('Lunch for {{first_name}}')
    expect(own.ics).toContain(`SUMMARY:${plain.en ?? ''}`)
    expect(said(own)).toEqual([])
  })
})

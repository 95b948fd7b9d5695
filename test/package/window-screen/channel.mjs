// A channel as a stranger writes one: a screen in the shop's window.
import { draw, drawnView, encode, rasterise, readerOf, slotTexts, wordsOf } from 'leitmotif/channel'

const spec = {
  label: 'Window screen',
  description: 'A picture for the screen in the window; the screen pulls it.',
  sizes: { '1920x1080': { width: 1920, height: 1080, unit: 'px', label: 'Full HD' } },
  formats: { jpg: { type: 'image/jpeg', extension: 'jpg' } },
  defaultFormat: 'jpg',
  slots: { headline: { label: 'Headline', soft: 40 } },
  facts: { must: ['price', 'validity'] },
  templates: 'window-screen',
}

/** Chooses the screen's words. */
function compose(snapshot, touchpoint, locale) {
  const view = drawnView('window-screen', snapshot, touchpoint, locale)
  const reader = readerOf(snapshot, touchpoint, locale, view.facts)
  const { headline } = slotTexts(snapshot, locale, view.facts, reader)
  return { ...view, words: { headline }, findings: [...view.findings, ...reader.findings] }
}

/** Draws them. */
async function render(view, { size, formats }, sources) {
  const { width, height } = spec.sizes[size]
  const drawing = await draw(view, { template: 'window-screen/screen.svg', width, data: {} }, sources)
  const raw = await rasterise(drawing, { width, height, read: (sha256) => sources.read(sha256) })
  const bytes = await encode(raw, 'jpeg', {})
  const { findings } = drawing
  return formats.map((format) => ({ ...spec.formats[format], format, size, bytes, text: wordsOf(drawing), findings }))
}

export default { name: 'window-screen', spec, compose, render }

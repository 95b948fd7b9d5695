import { spaces, theme } from '../theme/index.ts'

/** How the wall looks: Payload's own colours and measures, so that it is light or dark as the admin is. */
export const previewStyles = `
.leitmotif-preview {
  flex: 0 0 60%;
  width: 60%;
  position: sticky;
  top: ${theme.controlsHeight};
  height: calc(100vh - ${theme.controlsHeight});
  overflow-y: auto;
  overscroll-behavior: contain;
  padding: 0 ${spaces(1.25)} ${spaces(3)};
  border-inline-start: 1px solid ${theme.line};
  background: ${theme.panel};
  container-type: inline-size;
}
.leitmotif-preview__bar {
  position: sticky;
  top: 0;
  z-index: 2;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${spaces(0.5)} ${theme.space};
  margin-inline: ${spaces(-1.25)};
  padding: ${spaces(0.6)} ${spaces(1.25)};
  border-bottom: 1px solid ${theme.line};
  background: ${theme.panel};
}
.leitmotif-preview h2 { margin: 0; font-size: 1.1rem; font-weight: 600; line-height: 1.5; }
.leitmotif-preview h3 { margin: ${theme.space} 0 ${spaces(0.4)}; font-size: 0.9rem; font-weight: 500; line-height: 1.5; color: ${theme.quietText}; }
.leitmotif-preview h4 { margin: 0; font-size: 1rem; font-weight: 600; line-height: 1.4; }
.leitmotif-preview details { margin-top: ${spaces(0.6)}; }
.leitmotif-preview summary { cursor: pointer; width: fit-content; }
.leitmotif-preview__state { margin-inline-start: auto; color: ${theme.quietText}; font-variant-numeric: tabular-nums; }
.leitmotif-preview__select { display: inline-flex; align-items: center; gap: 0.5rem; color: ${theme.quietText}; }
.leitmotif-preview__select select {
  max-width: 19rem;
  padding: 0.25rem 0.4rem;
  border: 1px solid ${theme.fieldLine};
  border-radius: ${theme.smallRadius};
  background: ${theme.field};
  color: ${theme.text};
  font: inherit;
}
.leitmotif-preview__touchpoint {
  margin-bottom: ${theme.space};
  padding: ${spaces(0.9)} ${theme.space} ${theme.space};
  border: 1px solid ${theme.line};
  border-radius: ${theme.radius};
  background: ${theme.background};
}
.leitmotif-preview__touchpoint > header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.5rem ${theme.space}; margin-bottom: ${spaces(0.7)}; }
.leitmotif-preview__choices { display: flex; flex-wrap: wrap; gap: 0.4rem 0.9rem; align-items: center; }
.leitmotif-preview__quiet { margin: 0; color: ${theme.quietText}; }
.leitmotif-preview__failure { margin: 0.5rem 0; color: ${theme.error}; overflow-wrap: anywhere; }
.leitmotif-preview dl { display: grid; gap: 0.2rem; margin: 0 0 ${spaces(0.7)}; }
.leitmotif-preview dl > div { display: grid; grid-template-columns: 8rem 1fr; gap: 0.75rem; }
.leitmotif-preview dt { color: ${theme.quietText}; }
.leitmotif-preview dd { margin: 0; overflow-wrap: anywhere; }
.leitmotif-preview__cards { display: flex; flex-wrap: wrap; align-items: flex-start; gap: ${theme.space}; }
.leitmotif-preview__card { margin: 0; max-width: 100%; min-width: 0; }
.leitmotif-preview__card:has(> .leitmotif-preview__text) { flex: 1 1 18rem; }
.leitmotif-preview__card > :first-child { transition: opacity 0.15s; }
.leitmotif-preview__card[data-pending] > :first-child { opacity: 0.55; }
.leitmotif-preview__card img { display: block; width: 100%; height: auto; max-width: 100%; box-shadow: 0 0 0 1px ${theme.line}; }
.leitmotif-preview__card figcaption button {
  all: unset;
  margin-inline-start: 0.75rem;
  cursor: pointer;
  text-decoration: underline;
  color: ${theme.text};
  outline: revert;
}
.leitmotif-preview__aloud { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.leitmotif-preview__card figcaption { margin-top: 0.35rem; color: ${theme.quietText}; font-size: 0.85em; min-height: 1.4em; }
.leitmotif-preview__blank { width: 100%; border-radius: ${theme.smallRadius}; background: ${theme.line}; }
.leitmotif-preview__text {
  margin: 0;
  max-width: 44rem;
  padding: ${spaces(0.7)} ${theme.space};
  border-radius: ${theme.smallRadius};
  background: ${theme.panel};
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  font-size: 1rem;
  line-height: 1.5;
  overflow: hidden;
}
.leitmotif-preview__text[data-cut='true'] { mask-image: linear-gradient(#000 calc(100% - 3rem), transparent); }
.leitmotif-preview__file { margin: 0; padding: 0.6rem 0.9rem; border: 1px dashed ${theme.dashedLine}; overflow-wrap: anywhere; }
.leitmotif-preview__file span { color: ${theme.quietText}; }
.leitmotif-preview__page { position: relative; overflow: hidden; background: #fff; box-shadow: 0 0 0 1px ${theme.line}; }
.leitmotif-preview__page iframe { position: absolute; top: 0; left: 0; border: 0; background: #fff; transform-origin: 0 0; }
.leitmotif-preview__findings { display: grid; gap: 0.8rem; margin: 0.6rem 0; padding: 0; }
@container (max-width: 30rem) {
  .leitmotif-preview dl > div { grid-template-columns: 1fr; gap: 0; }
}
@media (max-width: 1024px) {
  .collection-edit__main-wrapper:has(> .leitmotif-preview) { flex-wrap: wrap; }
  .leitmotif-preview { flex-basis: 100%; width: 100%; position: static; height: auto; overflow: visible; border-inline-start: 0; border-top: 1px solid ${theme.line}; }
  .leitmotif-preview__bar { position: static; }
}
@media (prefers-reduced-motion: reduce) {
  .leitmotif-preview__card > :first-child { transition: none; }
}
`

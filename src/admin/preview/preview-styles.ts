/** How the wall looks: Payload's own colours and measures, so that it is light or dark as the admin is. */
export const previewStyles = `
.leitmotif-preview {
  flex: 0 0 60%;
  width: 60%;
  position: sticky;
  top: var(--doc-controls-height);
  height: calc(100vh - var(--doc-controls-height));
  overflow-y: auto;
  overscroll-behavior: contain;
  padding: 0 calc(var(--base) * 1.25) calc(var(--base) * 3);
  border-inline-start: 1px solid var(--theme-elevation-100);
  background: var(--theme-elevation-50);
  container-type: inline-size;
}
.leitmotif-preview__bar {
  position: sticky;
  top: 0;
  z-index: 2;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: calc(var(--base) * 0.5) var(--base);
  margin-inline: calc(var(--base) * -1.25);
  padding: calc(var(--base) * 0.6) calc(var(--base) * 1.25);
  border-bottom: 1px solid var(--theme-elevation-100);
  background: var(--theme-elevation-50);
}
.leitmotif-preview h2 { margin: 0; font-size: 1.1rem; font-weight: 600; line-height: 1.5; }
.leitmotif-preview h3 { margin: var(--base) 0 calc(var(--base) * 0.4); font-size: 0.9rem; font-weight: 500; line-height: 1.5; color: var(--theme-elevation-600); }
.leitmotif-preview h4 { margin: 0; font-size: 1rem; font-weight: 600; line-height: 1.4; }
.leitmotif-preview details { margin-top: calc(var(--base) * 0.6); }
.leitmotif-preview summary { cursor: pointer; width: fit-content; }
.leitmotif-preview__state { margin-inline-start: auto; color: var(--theme-elevation-600); font-variant-numeric: tabular-nums; }
.leitmotif-preview__select { display: inline-flex; align-items: center; gap: 0.5rem; color: var(--theme-elevation-600); }
.leitmotif-preview__select select {
  max-width: 19rem;
  padding: 0.25rem 0.4rem;
  border: 1px solid var(--theme-elevation-150);
  border-radius: var(--style-radius-s);
  background: var(--theme-input-bg);
  color: var(--theme-elevation-800);
  font: inherit;
}
.leitmotif-preview__touchpoint {
  margin-bottom: var(--base);
  padding: calc(var(--base) * 0.9) var(--base) var(--base);
  border: 1px solid var(--theme-elevation-100);
  border-radius: var(--style-radius-m);
  background: var(--theme-bg);
}
.leitmotif-preview__touchpoint > header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.5rem var(--base); margin-bottom: calc(var(--base) * 0.7); }
.leitmotif-preview__choices { display: flex; flex-wrap: wrap; gap: 0.4rem 0.9rem; align-items: center; }
.leitmotif-preview__quiet { margin: 0; color: var(--theme-elevation-600); }
.leitmotif-preview__failure { margin: 0.5rem 0; color: var(--theme-error-500); overflow-wrap: anywhere; }
.leitmotif-preview dl { display: grid; gap: 0.2rem; margin: 0 0 calc(var(--base) * 0.7); }
.leitmotif-preview dl > div { display: grid; grid-template-columns: 8rem 1fr; gap: 0.75rem; }
.leitmotif-preview dt { color: var(--theme-elevation-600); }
.leitmotif-preview dd { margin: 0; overflow-wrap: anywhere; }
.leitmotif-preview__cards { display: flex; flex-wrap: wrap; align-items: flex-start; gap: var(--base); }
.leitmotif-preview__card { margin: 0; max-width: 100%; min-width: 0; }
.leitmotif-preview__card:has(> .leitmotif-preview__text) { flex: 1 1 18rem; }
.leitmotif-preview__card > :first-child { transition: opacity 0.15s; }
.leitmotif-preview__card[data-pending] > :first-child { opacity: 0.55; }
.leitmotif-preview__card img { display: block; width: 100%; height: auto; max-width: 100%; box-shadow: 0 0 0 1px var(--theme-elevation-100); }
.leitmotif-preview__card figcaption button {
  all: unset;
  margin-inline-start: 0.75rem;
  cursor: pointer;
  text-decoration: underline;
  color: var(--theme-elevation-800);
  outline: revert;
}
.leitmotif-preview__aloud { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.leitmotif-preview__card figcaption { margin-top: 0.35rem; color: var(--theme-elevation-600); font-size: 0.85em; min-height: 1.4em; }
.leitmotif-preview__blank { width: 100%; border-radius: var(--style-radius-s); background: var(--theme-elevation-100); }
.leitmotif-preview__text {
  margin: 0;
  max-width: 44rem;
  padding: calc(var(--base) * 0.7) var(--base);
  border-radius: var(--style-radius-s);
  background: var(--theme-elevation-50);
  white-space: pre-wrap;
  overflow-wrap: anywhere;
  font-size: 1rem;
  line-height: 1.5;
  overflow: hidden;
}
.leitmotif-preview__text[data-cut='true'] { mask-image: linear-gradient(#000 calc(100% - 3rem), transparent); }
.leitmotif-preview__file { margin: 0; padding: 0.6rem 0.9rem; border: 1px dashed var(--theme-elevation-200); overflow-wrap: anywhere; }
.leitmotif-preview__file span { color: var(--theme-elevation-600); }
.leitmotif-preview__page { position: relative; overflow: hidden; background: #fff; box-shadow: 0 0 0 1px var(--theme-elevation-100); }
.leitmotif-preview__page iframe { position: absolute; top: 0; left: 0; border: 0; background: #fff; transform-origin: 0 0; }
.leitmotif-preview__findings { display: grid; gap: 0.8rem; margin: 0.6rem 0; padding: 0; }
@container (max-width: 30rem) {
  .leitmotif-preview dl > div { grid-template-columns: 1fr; gap: 0; }
}
@media (max-width: 1024px) {
  .collection-edit__main-wrapper:has(> .leitmotif-preview) { flex-wrap: wrap; }
  .leitmotif-preview { flex-basis: 100%; width: 100%; position: static; height: auto; overflow: visible; border-inline-start: 0; border-top: 1px solid var(--theme-elevation-100); }
  .leitmotif-preview__bar { position: static; }
}
@media (prefers-reduced-motion: reduce) {
  .leitmotif-preview__card > :first-child { transition: none; }
}
`

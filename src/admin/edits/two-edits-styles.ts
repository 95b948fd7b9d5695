import { spaces, theme } from '../theme/index.ts'

/** How two edits stand beside each other: Payload's own colours, so that they are light or dark as the admin is. */
export const twoEditsStyles = `
.leitmotif-two-edits {
  margin-block-end: ${spaces(1.5)};
  padding: ${theme.space};
  border: 1px solid ${theme.warning};
  border-inline-start-width: 6px;
  border-radius: ${theme.smallRadius};
  background: ${theme.panel};
  container-type: inline-size;
}
.leitmotif-two-edits h3 { margin: 0; font-size: 1.1rem; font-weight: 600; line-height: 1.5; }
.leitmotif-two-edits p { margin: 0.25rem 0 0.75rem; }
.leitmotif-two-edits table { width: 100%; table-layout: fixed; border-collapse: collapse; }
.leitmotif-two-edits :is(th, td) {
  padding: 0.5rem 0.75rem 0.5rem 0;
  border-block-start: 1px solid ${theme.fieldLine};
  text-align: start;
  vertical-align: top;
  font-weight: normal;
  overflow-wrap: anywhere;
}
.leitmotif-two-edits thead th { border: 0; color: ${theme.quietText}; }
.leitmotif-two-edits thead th:first-child { width: 22%; }
.leitmotif-two-edits tbody th { font-weight: 600; }
.leitmotif-two-edits td > div { max-height: 14rem; overflow-y: auto; white-space: pre-line; }
.leitmotif-two-edits td[data-taken='false'] > div { color: ${theme.faintText}; }
.leitmotif-two-edits label { display: flex; gap: 0.4rem; align-items: center; cursor: pointer; }
.leitmotif-two-edits :is(label, small) { color: ${theme.quietText}; font-size: 0.9em; }
.leitmotif-two-edits em { color: ${theme.faintText}; }
.leitmotif-two-edits__acts { display: flex; flex-wrap: wrap; gap: 0.75rem; padding-block-start: 0.75rem; }
@container (width < 32rem) {
  .leitmotif-two-edits :is(table, tbody, tr, th, td) { display: block; }
  .leitmotif-two-edits thead { display: none; }
  .leitmotif-two-edits td { border: 0; }
}
`

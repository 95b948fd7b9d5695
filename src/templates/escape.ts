/** How values are written: `text` as they are, `html` and `xml` escaped; the tree of an `xml` template is held to the SVG subset. */
export type Escape = 'text' | 'html' | 'xml'

/** The mail programs that an email is checked for. */
export const clients = ['gmail.*', 'outlook.*', 'apple-mail.*', 'yahoo.*'] as const

const words = 'Outlook on Windows draws with Word; what this refines is sound without it.'
const phones = 'Without it a letter for telephones is that of wide windows, which is one column and narrows by itself.'
const reset = 'A reset that MJML writes for programs which need it; the others draw the same without.'

/** What one of the programs lacks and an email uses all the same, each with what its reader sees instead. */
export const lacking: Readonly<Record<string, string>> = {
  '<style> element':
    'Gmail drops the styles of mail fetched from elsewhere: all that a letter needs is inline, and only narrow windows and the dark are not.',
  '<body> element': 'Yahoo and Outlook put the letter into a box of their own; the ground is on the box within, too.',
  '@media': phones,
  'Attribute selector': 'Only for the dark mode of Outlook.com, which knows it.',
  'Chaining selectors': phones,
  'Class selector': phones,
  'Descendant combinator': phones,
  'ID selector': reset,
  'Type selector': reset,
  'aria-label attribute': 'The letter has a title as well.',
  'border-radius': words,
  'border-spacing': reset,
  'display:none': 'The preheader is hidden by its size and height as well.',
  'height property': 'Pictures have their height as an attribute as well.',
  'overflow-wrap': 'A headline is set so small that its longest word fits.',
  'role attribute': 'A table that a screen reader announces is still read in order.',
  'srcset and sizes attributes': 'The picture of 1200 px is shown.',
  'target attribute': 'Links open where the program opens links.',
  'white-space': 'Prices hold together by no-break spaces as well.',
  'word-break': 'A headline is set so small that its longest word fits.',
  cursor: 'A finger has none.',
  opacity: reset,
  outline: reset,
  overflow: 'The preheader is hidden by its size as well.',
  transform: 'Matched by the table to text-transform: none, which is what it is without.',
  'word-spacing': reset,
}

/** What one of the programs knows in part, mostly by leaving out values or units that no letter uses. */
export const partly: readonly string[] = [
  '!important keyword',
  '<ul>, <ol> and <dl>',
  'align attribute',
  'background',
  'border',
  'dir attribute',
  'direction',
  'display',
  'font-size',
  'font-weight',
  'height attribute',
  'lang attribute',
  'line-height',
  'margin',
  'max-width',
  'padding',
  'text-align',
  'text-decoration',
  'text-transform',
  'width attribute',
  'width property',
]

import type { Brand } from '../../content/schema/index.ts'

/** Mail programs have few fonts: what to show in place of a family that they lack. */
const stacks: ReadonlyMap<string, string> = new Map([
  ['Alegreya', "Georgia, 'Times New Roman', serif"],
  ['Vazirmatn', 'Tahoma, Arial, sans-serif'],
])
const otherwise = "'Segoe UI', Roboto, Helvetica, Arial, sans-serif"

/** Font stacks as CSS, the brand's own family first. */
export interface FontStacks {
  readonly heading: string
  readonly body: string
  /** Without the brand's own: Outlook on Windows sets all in Times New Roman where it lacks a stack's first family. Theirs it has. */
  readonly outlook: { readonly heading: string; readonly body: string }
}

/** A family is a name, not CSS: what could end the value is left out. */
const nameOf = (family: string | undefined): string => (family ?? '').replace(/[^\p{L}\p{N} _-]/gu, '').trim()

const standInFor = (name: string): string => stacks.get(name) ?? otherwise

/** A style sheet inside a comment knows no escapes; CSS takes these names without quotation marks, too. */
const inStyles = (name: string): string => standInFor(name).replaceAll("'", '')

const stackOf = (name: string): string => (name === '' ? otherwise : `'${name}', ${standInFor(name)}`)

/** The fonts an email asks for. */
export function fontStacks({ fonts }: Brand): FontStacks {
  const body = nameOf(fonts.body?.family)
  const heading = nameOf(fonts.heading?.family ?? fonts.body?.family)
  return { heading: stackOf(heading), body: stackOf(body), outlook: { heading: inStyles(heading), body: inStyles(body) } }
}

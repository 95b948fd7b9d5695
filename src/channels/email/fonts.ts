import type { Brand } from '../../content/snapshot.ts'

/** Mail programs have few fonts: what to show in place of a family that they lack. */
const stacks: Readonly<Record<string, string>> = {
  Alegreya: "Georgia, 'Times New Roman', serif",
  Vazirmatn: 'Tahoma, Arial, sans-serif',
}
const otherwise = "'Segoe UI', Roboto, Helvetica, Arial, sans-serif"

/** Font stacks as CSS, the brand's own family first. */
export interface FontStacks {
  readonly heading: string
  readonly body: string
}

function stackOf(family: string | undefined): string {
  if (family === undefined) return otherwise
  // A family is a name, not CSS: what could end the value is left out.
  const name = family.replace(/[^\p{L}\p{N} _-]/gu, '').trim()
  const rest = stacks[name] ?? otherwise
  return name === '' ? rest : `'${name}', ${rest}`
}

/** The fonts an email asks for. */
export function fontStacks({ fonts }: Brand): FontStacks {
  const body = fonts.body?.family
  return { heading: stackOf(fonts.heading?.family ?? body), body: stackOf(body) }
}

import mjml2html from 'mjml-browser'
import { TemplateError } from '../../templates/index.ts'

/**
 * MJML as HTML for mail programs. No web fonts are linked: an email asks nobody for anything but its picture.
 * @throws TemplateError when MJML refuses what the template printed, with the tag that it refuses
 */
export async function htmlOf(mjml: string, file: string): Promise<string> {
  const { html, errors } = await toHtml(mjml, file)
  const [first] = errors
  if (first) {
    // The line is that of what was printed, by this template or one that it includes: the tag itself says which.
    const tag = mjml.split('\n')[first.line - 1]?.trim() ?? ''
    throw new TemplateError(`MJML refuses what this template or one of its partials prints: ${first.message}: ${tag}`, {
      file,
      line: 1,
      column: 0,
    })
  }
  // Indentation and line breaks within styles count against the weight of a message and show nothing.
  return html
    .replace(/[ \t]+$/gm, '')
    .replace(/^[ \t]+/gm, '')
    .replace(/\n{2,}/g, '\n')
    .replace(/ style="[^"]*"/g, (style) => style.replaceAll('\n', ''))
}

async function toHtml(mjml: string, file: string): ReturnType<typeof mjml2html> {
  try {
    return await mjml2html(mjml, { validationLevel: 'soft', keepComments: false, fonts: {} })
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    throw new TemplateError(`MJML cannot read what this template prints: ${said}`, { file, line: 1, column: 0 }, { cause: error })
  }
}

import mjml2html from 'mjml-browser'
import { TemplateError } from '../../templates/environment.ts'

/**
 * MJML as HTML for mail programs. No web fonts are linked: an email asks nobody for anything but its picture.
 * @throws TemplateError when MJML refuses what the template printed; the line counts in the printed MJML
 */
export async function htmlOf(mjml: string, file: string): Promise<string> {
  const { html, errors } = await mjml2html(mjml, { validationLevel: 'soft', keepComments: false, fonts: {} })
  const [first] = errors
  if (first) throw new TemplateError(`${first.message} (in the MJML that this template prints)`, { file, line: first.line, column: 0 })
  // Indentation and line breaks within styles count against the weight of a message and show nothing.
  return html
    .replace(/[ \t]+$/gm, '')
    .replace(/^[ \t]+/gm, '')
    .replace(/\n{2,}/g, '\n')
    .replace(/ style="[^"]*"/g, (style) => style.replaceAll('\n', ''))
}

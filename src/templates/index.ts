/** Loads templates, and prints them with the helpers that they may use. */
export { type Helper, TemplateError, type Templates, loadTemplates, templateRoots, useTemplateRoots } from './environment.ts'

import { lstatSync, realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { builtinFontFiles, optionalFontFiles } from '../drawing/families/index.ts'
import { packageFolder, withDependencies } from './installed-packages.ts'

const require = createRequire(import.meta.url)
const us = realpathSync(join(dirname(fileURLToPath(import.meta.url)), '../..'))

/** What of ours is read while it runs. */
const OURS = ['dist/**/*', 'profiles/**/*', 'templates/**/*', 'package.json']
/** Packages of fonts hold far more than is drawn with. */
const FONTS = /^(@expo-google-fonts\/|vazirmatn$)/

/**
 * What runs from files and not from a bundle, so that no bundler finds it: the threads that draw, with all that they import, and templates,
 * profiles and fonts. As patterns below a project's folder, for `outputFileTracingIncludes` of Next.
 * @param project the folder of next.config
 */
export function tracedFiles(project: string): string[] {
  const packages = withDependencies(us)
  const own = packageFolder('leitmotif', project)
  const links = [...packages.flatMap((one) => one.links), ...(own !== undefined && lstatSync(own).isSymbolicLink() ? [own] : [])]
  const whole = packages.filter(({ name, folder }) => folder !== us && !FONTS.test(name)).map(({ folder }) => join(folder, '**/*'))
  const fonts = [
    ...packages.filter(({ name }) => FONTS.test(name)).map(({ folder }) => join(folder, 'package.json')),
    ...builtinFontFiles.map((file) => realpathSync(require.resolve(file))),
    ...optionalFontFiles().map((file) => realpathSync(file)),
  ]
  const ours = OURS.map((pattern) => join(us, pattern))
  return [...new Set([...ours, ...whole, ...fonts, ...links])].map((path) => below(resolve(project), path)).sort()
}

/** A pattern as Next reads it: from the project's folder, with slashes. */
function below(project: string, path: string): string {
  const way = relative(realpathSync(project), path).replaceAll('\\', '/')
  return way.startsWith('../') ? way : `./${way}`
}

import { existsSync, lstatSync, readFileSync, realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** A package where it is installed. */
export interface InstalledPackage {
  readonly name: string
  /** Its real folder. */
  readonly folder: string
  /** Links on the disk by which others find it, as pnpm makes them. */
  readonly links: readonly string[]
}

interface Manifest {
  readonly name: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/**
 * A package and all that it depends on, however they were installed: flat, nested, or linked. Optional ones that are not there are left out.
 * @param folder the real folder of the package
 */
export function withDependencies(folder: string): InstalledPackage[] {
  const found = new Map<string, { name: string; links: Set<string> }>()
  const visit = (real: string, link?: string): void => {
    const known = found.get(real)
    if (known) {
      if (link !== undefined) known.links.add(link)
      return
    }
    const manifest = JSON.parse(readFileSync(join(real, 'package.json'), 'utf8')) as Manifest
    found.set(real, { name: manifest.name, links: new Set(link === undefined ? [] : [link]) })
    for (const name of Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })) {
      const place = packageFolder(name, real)
      if (place !== undefined) visit(realpathSync(place), lstatSync(place).isSymbolicLink() ? place : undefined)
    }
  }
  visit(folder)
  return [...found].map(([at, { name, links }]) => ({ name, folder: at, links: [...links] }))
}

/** Where Node finds a package that is imported from a folder. */
export function packageFolder(name: string, folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const place = join(at, 'node_modules', name)
    if (basename(at) !== 'node_modules' && existsSync(join(place, 'package.json'))) return place
    if (at === dirname(at)) return undefined
  }
}

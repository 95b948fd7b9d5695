import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

function isInstalled(tool: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, tool), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/** Skips a test, with the reason, where a program that reads the result back is not installed. */
export function needs({ skip }: { skip: (condition: boolean, note?: string) => void }, ...tools: string[]): void {
  const missing = tools.filter((tool) => !isInstalled(tool))
  skip(missing.length > 0, `not installed: ${missing.join(', ')}`)
}

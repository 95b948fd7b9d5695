const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EACCES: 'This file may not be read.',
}

/** Why the system would not read a file, said for people. `wanted`: the file that may be meant where a folder was named. */
export function reasonOf(error: unknown, wanted: string): string {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined
  if (code === 'EISDIR') return `This is a folder: name the ${wanted} in it.`
  return reasons[String(code)] ?? (error instanceof Error ? error.message : String(error))
}

// Payload's command line, with Lexical loaded first and alone: its own launcher may otherwise end before it has done anything.
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { register } from 'tsx/esm/api'

register()
await import('@payloadcms/richtext-lexical/lexical')
const main = dirname(fileURLToPath(import.meta.resolve('payload')))
const { bin } = await import(pathToFileURL(join(main, 'bin/index.js')).href)
await bin()

import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'

/** Tells of errors that nobody caught, as Next does. */
const script = (module: string) => `
  const { speakUnheard } = await import('${module}')
  speakUnheard()
  let errors = 0
  process.on('uncaughtException', (error) => { errors += 1; console.error(error) })
  process.on('message', async () => {
    for (let line = 0; line < 20; line += 1) {
      console.log('a line'); console.error('a line')
      await new Promise(setImmediate)
    }
    process.send({ errors })
  })
  process.send('here')
`

it('goes on when nobody reads what the hub says, and makes no errors of it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'leitmotif-unheard-'))
  const file = join(folder, 'speaker.mjs')
  writeFileSync(file, script(pathToFileURL(resolve('dist/server/http/unheard.js')).href))
  const child = fork(file, { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  try {
    await once(child, 'message')
    child.stdout?.destroy()
    child.stderr?.destroy()
    const said = once(child, 'message')
    child.send('speak')
    expect((await said)[0]).toEqual({ errors: 0 })
  } finally {
    child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
})

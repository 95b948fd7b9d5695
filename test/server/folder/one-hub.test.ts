import { fork } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { claimFolder } from '../../../src/server/folder/one-hub.ts'

let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'leitmotif-one-'))
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

it('refuses a second hub on the same data folder, and takes it when the first has left', async () => {
  const leave = await claimFolder(dataDir)
  await expect(claimFolder(dataDir)).rejects.toThrow(/Another hub is running on the data folder/)
  leave()
  const leaveAgain = await claimFolder(dataDir)
  leaveAgain()
})

it('takes a folder whose hub was killed', async () => {
  const script = join(dataDir, 'child.mjs')
  const module = pathToFileURL(resolve('dist/server/folder/one-hub.js')).href
  writeFileSync(
    script,
    `const { claimFolder } = await import('${module}'); await claimFolder('${dataDir}'); process.send('has it'); setInterval(() => {}, 1000)`,
  )
  const child = fork(script)
  await new Promise((heard) => child.once('message', heard))
  await expect(claimFolder(dataDir)).rejects.toThrow(/Another hub/)
  const ended = new Promise((gone) => child.once('exit', gone))
  child.kill('SIGKILL')
  await ended
  const leave = await claimFolder(dataDir)
  leave()
})

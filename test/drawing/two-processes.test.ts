import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const run = promisify(execFile)
const script = fileURLToPath(new URL('drawn-twice.mts', import.meta.url))
const hashes = async (zone: string): Promise<string> =>
  (await run(process.execPath, ['--import', 'tsx', script], { env: { ...process.env, TZ: zone, LANG: 'C' } })).stdout

it('A picture is the same to the byte in every format when another process draws it in another time zone', async () => {
  const [one, other] = [await hashes('Europe/Sofia'), await hashes('Asia/Manila')]
  expect(one.split('\n')).toHaveLength(4)
  expect(other).toBe(one)
})

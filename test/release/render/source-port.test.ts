import { expect, test } from 'vitest'
import { askSources, offerSources } from '../../../src/release/render/source-port.ts'

test('what a task had asked for when it ended is answered all the same, and then its port is closed', async () => {
  let answer: () => void = () => undefined
  const port = offerSources({ read: () => new Promise((resolve) => (answer = () => resolve(Uint8Array.of(7)))) })
  const asked = askSources(port.far)
  const closed = new Promise((resolve) => port.once('close', resolve))
  const bytes = asked.read('photo')
  asked.close()
  await expect(asked.read('logo')).rejects.toThrow('over')
  await expect.poll(() => (answer(), Promise.race([bytes, undefined]))).toEqual(Uint8Array.of(7))
  await closed
})

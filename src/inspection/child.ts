import { constants, setPriority } from 'node:os'
import sharp from 'sharp'
import { checkImage, drawLargest, type ImageFacts } from '../drawing/images/index.ts'
import { CPU_SECONDS, MAX_MEMORY, type Answer, type Question } from './look.ts'

// The process in which uploads are opened: what a file makes of an image library ends here, and takes nothing of the server along.

setPriority(constants.priority.PRIORITY_BELOW_NORMAL)
sharp.cache(false)
sharp.concurrency(1)

const WATCHED_EVERY_MS = 25
/** What an image library is doing cannot be broken off, and an ordinary exit would wait for it. */
const end = (): void => void process.kill(process.pid, 'SIGKILL')

async function looked(bytes: Uint8Array): Promise<ImageFacts> {
  const facts = await checkImage(bytes)
  if (facts.type === 'image/svg+xml') await drawLargest(bytes, facts)
  return facts
}

/** Libraries work in threads of their own, so that this one can watch what they take. */
function watch(): NodeJS.Timeout {
  const before = process.cpuUsage()
  return setInterval(() => {
    const { user, system } = process.cpuUsage(before)
    if (process.memoryUsage.rss() > MAX_MEMORY) answer({ tooMuch: 'memory' }, end)
    else if (user + system > CPU_SECONDS * 1e6) answer({ tooMuch: 'time' }, end)
  }, WATCHED_EVERY_MS)
}

const answer = (said: Answer, then?: () => void): void => void process.send?.(said, undefined, undefined, then)

process.on('disconnect', end)
process.on('message', ({ bytes }: Question) => {
  const watching = watch()
  void looked(bytes)
    .then(
      (facts) => ({ facts }),
      (error: unknown) => ({ refused: error instanceof Error ? error.message : String(error) }),
    )
    .then((said) => answer({ ...said, inMemory: process.memoryUsage.rss() }))
    .finally(() => clearInterval(watching))
})

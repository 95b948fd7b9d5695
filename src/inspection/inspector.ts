import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Mutex } from 'async-mutex'
import { hashOfBytes } from '../content/document/index.ts'
import type { ImageFacts } from '../drawing/images/index.ts'
import { ImageError } from '../drawing/errors/index.ts'
import { lruCache } from '../cache/index.ts'
import { CPU_SECONDS, MAX_MEMORY, SILENT_MS, type Answer, type Question } from './look.ts'

/** Looks into pictures that somebody has sent, in a process of its own: what a file takes there, it does not take from the server. */
export interface Inspector {
  /**
   * Opens a picture to its last pixel; an SVG as large as anything will have it drawn. One at a time, in the order in which they came.
   * @throws ImageError when it is none that can be used, or takes too much time or memory; Error when no process can be started
   */
  look(bytes: Uint8Array): Promise<ImageFacts>
  /** Ends the process. */
  end(): void
}

/** ms that the process waits for another picture: people upload several. */
const IDLE_MS = 20_000
/** Bytes that a process may keep and still be used: libraries give back late what they took. */
const KEPT = 300_000_000

const tooMuch = {
  time: `It takes more than ${CPU_SECONDS} seconds to open.`,
  memory: `It takes more than ${MAX_MEMORY / 1e9} GB of memory to open.`,
  crash: 'The program that looked into it broke on it.',
}
const instead = 'Save a photo with fewer pixels, as a plain JPEG. Simplify a drawing and export it again, or save it as PNG.'

/**
 * An inspector, whose process is started when it is wanted.
 * @param childFile the built child. Default: `child.js` beside this file, or in the package's `dist`
 */
export function createInspector(childFile = builtChild()): Inspector {
  /** What was refused, by hash: the same file would take as long again. */
  const refused = lruCache<string>(1000)
  let child: ChildProcess | undefined
  let idle: NodeJS.Timeout | undefined
  const oneAtATime = new Mutex()

  const end = (): void => {
    clearTimeout(idle)
    child?.kill('SIGKILL')
    child = undefined
  }
  const rest = (): void => {
    // Neither the process nor the wait keeps a script from ending.
    child?.unref()
    child?.channel?.unref()
    idle = setTimeout(end, IDLE_MS).unref()
  }
  const asked = async (bytes: Uint8Array): Promise<Answer | undefined> => {
    clearTimeout(idle)
    child ??= started(childFile)
    child.ref()
    child.channel?.ref()
    const answer = await answerOf(child, { bytes })
    if (answer === undefined || 'tooMuch' in answer || answer.inMemory > KEPT) end()
    else rest()
    return answer
  }
  const lookNow = async (bytes: Uint8Array): Promise<ImageFacts> => {
    const sha256 = hashOfBytes(bytes)
    const before = refused.get(sha256)
    if (before !== undefined) throw new ImageError(before)
    const answer = await asked(bytes)
    if (answer !== undefined && 'facts' in answer) return answer.facts
    const why = answer !== undefined && 'refused' in answer ? answer.refused : `${tooMuch[answer?.tooMuch ?? 'crash']} ${instead}`
    // A process that somebody else ended says nothing of the file.
    if (answer !== undefined) refused.set(sha256, why)
    throw new ImageError(why)
  }
  return {
    look: (bytes) => oneAtATime.runExclusive(() => lookNow(bytes)),
    end,
  }
}

/** @throws Error when it is not there */
function started(childFile: string): ChildProcess {
  if (!existsSync(childFile))
    throw new Error(
      `No picture can be looked into: there is no ${childFile}. With output: 'standalone', wrap the configuration of Next in withLeitmotif() of ` +
        'leitmotif/next and build anew; in a checkout, run "npm run build:lib".',
    )
  return spawn(process.execPath, [childFile], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    env: bareEnvironment(),
  })
}

/** What finds libraries and fonts. The server's secrets are no business of a process that opens the files of others. */
function bareEnvironment(): NodeJS.ProcessEnv {
  const kept = /^(path|ld_library_path|dyld_\w+|systemroot|temp|tmp|tmpdir|home|lang|lc_\w+|fontconfig_\w+|vips_\w+|malloc_\w+|node_env)$/i
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => kept.test(name))) as NodeJS.ProcessEnv
}

/** What a process answers; undefined where it ended, or said nothing for too long. */
async function answerOf(child: ChildProcess, question: Question): Promise<Answer | undefined> {
  const over = new AbortController()
  const { signal } = over
  try {
    return await new Promise<Answer | undefined>((done, failed) => {
      const timer = setTimeout(() => done({ tooMuch: 'time' }), SILENT_MS)
      const heard = (said: unknown): void => done(said as Answer)
      const gone = (): void => done(undefined)
      signal.addEventListener('abort', () => {
        clearTimeout(timer)
        child.off('message', heard).off('exit', gone).off('error', failed)
      })
      child.once('message', heard).once('exit', gone).once('error', failed)
      child.send(question, (error) => error && gone())
    })
  } finally {
    over.abort()
  }
}

/** Always the built file: Node starts none from TypeScript on every version we support. */
function builtChild(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  const built = resolve(here, '../../dist/inspection/child.js')
  return [resolve(here, 'child.js'), built].find((file) => existsSync(file)) ?? built
}

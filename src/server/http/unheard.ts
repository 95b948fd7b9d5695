/**
 * Goes on when nobody reads any more what is said: a terminal that was closed, a pipe whose other end has stopped. Otherwise each line would be an error, and
 * telling of that error the next one: a core full of it, and no way to stop.
 */
export function speakUnheard(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error
    })
  }
}

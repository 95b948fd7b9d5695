import type { UserOptions } from '../../collections/users/index.ts'
import { isWelcomeToken, voidWelcomeToken, welcomeTokenIn } from './welcome.ts'

/** The first account of a fresh hub is made through the one-time link that the start prints, so nobody else can take it. */
export function throughWelcomeLink(dataDir: string): UserOptions {
  return {
    mayMakeFirstAccount: (req) => isWelcomeToken(dataDir, welcomeTokenIn(req.headers)),
    onFirstAccount: () => voidWelcomeToken(dataDir),
  }
}

/** The accounts of the hub: the first one, and how sign-in is guarded. */
export { WELCOME_COOKIE, isWelcomeToken, issueWelcomeToken, welcomeTokenIn } from './welcome.ts'

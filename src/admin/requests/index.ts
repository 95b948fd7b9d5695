/** What the admin asks of the server, without React. */
export { ask, post, refusalIn } from './ask.ts'
export type { CollectionAddress } from './collection-address.ts'
export { type ProblemLine, type ReleaseLine, type ReleaseNews, askForNews } from './release-news.ts'

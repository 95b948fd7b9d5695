/** What the components ask of the server and of the browser. */
export { useAddresses } from './use-addresses.ts'
export { useAnswer } from './use-answer.ts'
export { useInSight } from './use-in-sight.ts'
export { useReleaseNews } from './use-release-news.ts'
export { useTimeZone } from './use-time-zone.ts'
export { useWidth } from './use-width.ts'

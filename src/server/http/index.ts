/** The HTTP server in front of everything: connections, bodies, headers, turns. */
export { createEdge } from './edge.ts'
export { stillStarting, takePort } from './front-door.ts'
export type { Handler } from './handler.ts'
export { guardAdmin, guardDelivery, guardPage } from './security-headers.ts'
export { tooOften } from './too-often.ts'
export { speakUnheard } from './unheard.ts'

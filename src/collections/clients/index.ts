/** The collection of clients, which pull with a key. */
export { clients } from './clients.ts'

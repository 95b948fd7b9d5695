import type { Server, ServerResponse } from 'node:http'
import type { HeldConnection, Room } from './room.ts'

/** How often it is looked how much is unread, in ms. */
const LOOKED_EVERY = 250

/**
 * Watches what clients leave unread of their answers, in bytes that this process keeps for them. An answer that has to give way is broken off
 * with its connection.
 */
export function watchUnread(server: Server, room: Room): (response: ServerResponse, network: string) => void {
  const open = new Map<ServerResponse, HeldConnection>()
  const timer = setInterval(() => {
    for (const [response, held] of open) held.resize(response.writableLength)
  }, LOOKED_EVERY).unref()
  server.once('close', () => clearInterval(timer))
  return (response, network) => {
    const held = room.hold(network, () => response.destroy())
    open.set(response, held)
    response.once('close', () => {
      open.delete(response)
      held.release()
    })
  }
}

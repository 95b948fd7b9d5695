/** What a client has of a room. */
export interface HeldConnection {
  /** Says how much it is now. May make others give way, or itself. */
  resize(amount: number): void
  release(): void
}

/**
 * What all clients have together of something that is scarce. When it is full nobody is locked out: whoever has most gives way. So many clients
 * that each take little go on beside a few that take much, and those few take all that nobody else needs.
 */
export interface Room {
  /**
   * Holds nothing until it is resized.
   * @param network whom it counts for
   * @param giveWay called at most once, when it was taken back for others
   */
  hold(network: string, giveWay: () => void): HeldConnection
}

interface Share {
  amount: number
  readonly giveWay: () => void
}

interface Network {
  amount: number
  /** The oldest first. */
  readonly shares: Set<Share>
}

/** @param size of all together, in the unit of what is held */
export function createRoom(size: number): Room {
  const networks = new Map<string, Network>()
  let all = 0

  const change = (name: string, network: Network, share: Share, amount: number): void => {
    const more = amount - share.amount
    share.amount += more
    network.amount += more
    all += more
    if (amount > 0) network.shares.add(share)
    else network.shares.delete(share)
    if (network.shares.size > 0) networks.set(name, network)
    else networks.delete(name)
  }
  const makeRoom = (): void => {
    while (all > size) {
      const found = most(networks.entries(), ([, { amount }]) => amount)
      const share = found && most(found[1].shares, ({ amount }) => amount)
      if (!share) return
      change(found[0], found[1], share, 0)
      share.giveWay()
    }
  }
  return {
    hold(name, giveWay) {
      let isOver = false
      const share: Share = { amount: 0, giveWay: () => ((isOver = true), giveWay()) }
      const resize = (amount: number): void => {
        if (isOver) return
        change(name, networks.get(name) ?? { amount: 0, shares: new Set() }, share, amount)
        makeRoom()
      }
      return { resize, release: () => (resize(0), void (isOver = true)) }
    },
  }
}

/** The first of those that have most. */
function most<Item>(items: Iterable<Item>, amountOf: (item: Item) => number): Item | undefined {
  let found: Item | undefined
  for (const item of items) if (found === undefined || amountOf(item) > amountOf(found)) found = item
  return found
}

/** The sentence about an edition, taken apart. */
export interface EditionState {
  readonly isOutdated: boolean
  /** The sentence without its first word "Outdated.". */
  readonly says: string
}

/** Reads what the server says of an edition: "Outdated. Printed from release 3, which is no longer live; …". Pure. */
export function editionState(sentence: string): EditionState {
  const [, outdated, says = ''] = /^(Outdated\.)?\s*(.*)$/s.exec(sentence) ?? []
  return { isOutdated: outdated !== undefined, says }
}

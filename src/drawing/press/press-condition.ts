/** Stands for the identifier of a condition that is in no register (ISO 15930-7). */
export const UNREGISTERED = 'Custom'

/** How a press prints, as its colour profile describes it. */
export interface PressCondition {
  /** Hash of the profile's bytes: they are known by it, wherever they lie. */
  readonly sha256: string
  /** Name in the register of characterisations at color.org, or `UNREGISTERED`. */
  readonly identifier: string
  readonly description: string
}

/** The condition whose profile is shipped. */
export const fogra39: PressCondition = {
  sha256: 'b35713ef7eff09349d4c3249e5f377736d06d8a2671c54712971a3546bf17c57',
  identifier: 'FOGRA39',
  description: 'Offset on coated paper, 60 lines/cm (ISO 12647-2:2004, FOGRA39L)',
}

declare module 'linebreak' {
  /** Finds where a line may or must end, by UAX #14. */
  export default class LineBreaker {
    constructor(text: string)
    /** The next place, or null at the end; `position` is an UTF-16 offset. */
    nextBreak(): { position: number; required: boolean } | null
  }
}

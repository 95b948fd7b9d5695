/** Pixels, sRGB, 8 bit, without padding; with 4 channels the last one is straight alpha. */
export interface RawImage {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
  readonly channels: 3 | 4
  readonly background?: Background
}

/** What a picture stands on, which is the same in every language. */
export interface Background {
  /** Names it: equal for equal pixels. */
  readonly key: string
  readonly image: RawImage
}

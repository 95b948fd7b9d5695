/** Plates that may have to meet for a small letter. */
export const PLATES = 2
/** In percent; of an ink fainter than this no edge is seen. */
export const FAINT = 10

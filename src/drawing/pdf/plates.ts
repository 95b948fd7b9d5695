/** Plates that may have to meet for a small letter. */
export const PLATES = 2
/** In percent; of an ink fainter than this no edge is seen. */
export const FAINT = 10

const MM_PER_POINT = 25.4 / 72

/** A size of type in mm, as printers name it too. */
export const typeSize = (mm: number): string => `${mm.toFixed(1)} mm (${(mm / MM_PER_POINT).toFixed(1)} pt)`

const MM_PER_POINT = 25.4 / 72

/** A size of type in mm, as printers name it too. */
export const typeSize = (mm: number): string => `${mm.toFixed(1)} mm (${(mm / MM_PER_POINT).toFixed(1)} pt)`

/** "1 thing", "3 things". */
export const things = (count: number): string => (count === 1 ? '1 thing' : `${count} things`)

/** What was typed as a number of copies, or what is wrong with it. */
export type Copies = { readonly quantity: number | null } | { readonly complaint: string }

/** Reads how many copies are printed; null where that is left open. Pure. */
export function copiesOf(typed: string): Copies {
  const digits = typed.replace(/\s/g, '')
  if (digits === '') return { quantity: null }
  const quantity = Number(digits)
  if (/^\d+$/.test(digits) && Number.isSafeInteger(quantity) && quantity > 0) return { quantity }
  return { complaint: `“${typed.trim()}” is no number of copies. Write it in digits alone, such as 2500, or leave it empty.` }
}

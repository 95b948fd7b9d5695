/**
 * Currencies that the euro replaced, with the first day on which they were no longer the currency of their country.
 * Sources: Regulation (EC) 974/98 (transition of the first twelve until 31 December 2001), and the Council's decisions
 * 2006/495/EC (SI), 2007/503/EC (CY), 2007/504/EC (MT), 2008/608/EC (SK), 2010/416/EU (EE), 2013/387/EU (LV), 2014/509/EU (LT),
 * (EU) 2022/1211 (HR), and that of 8 July 2025 (BG).
 */
const replacedByEuro: Readonly<Record<string, readonly string[]>> = {
  '2002-01-01': ['ATS', 'BEF', 'DEM', 'ESP', 'FIM', 'FRF', 'GRD', 'IEP', 'ITL', 'LUF', 'NLG', 'PTE'],
  '2007-01-01': ['SIT'],
  '2008-01-01': ['CYP', 'MTL'],
  '2009-01-01': ['SKK'],
  '2011-01-01': ['EEK'],
  '2014-01-01': ['LVL'],
  '2015-01-01': ['LTL'],
  '2023-01-01': ['HRK'],
  '2026-01-01': ['BGN'],
}

const untilByCode = new Map(Object.entries(replacedByEuro).flatMap(([until, codes]) => codes.map((code) => [code, until] as const)))

/** What followed a currency that is no longer tender, and from which day (YYYY-MM-DD) it was not; undefined for all others. */
export function formerCurrency(code: string): { until: string; successor: string } | undefined {
  const until = untilByCode.get(code)
  return until === undefined ? undefined : { until, successor: 'EUR' }
}

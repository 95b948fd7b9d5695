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

/** The currencies that the euro replaced. */
export const formerCurrencies: readonly string[] = [...untilByCode.keys()]

/** What followed a currency that is no longer tender, and from which day (YYYY-MM-DD) it was not; undefined for all others. */
export function formerCurrency(code: string): { until: string; successor: string } | undefined {
  const until = untilByCode.get(code)
  return until === undefined ? undefined : { until, successor: 'EUR' }
}

/**
 * What one euro was fixed at, irrevocably, in six significant figures. Sources: Council Regulation (EC) 2866/98 and what amended it:
 * (EC) 1478/2000 (GRD), 1086/2006 (SIT), 1135/2007 (CYP), 1134/2007 (MTL), 694/2008 (SKK), (EU) 671/2010 (EEK), 870/2013 (LVL),
 * 851/2014 (LTL), 2022/1208 (HRK), and that of 8 July 2025 (BGN).
 */
const perEuro: Readonly<Record<string, string>> = {
  ATS: '13.7603',
  BEF: '40.3399',
  BGN: '1.95583',
  CYP: '0.585274',
  DEM: '1.95583',
  EEK: '15.6466',
  ESP: '166.386',
  FIM: '5.94573',
  FRF: '6.55957',
  GRD: '340.750',
  HRK: '7.53450',
  IEP: '0.787564',
  ITL: '1936.27',
  LTL: '3.45280',
  LUF: '40.3399',
  LVL: '0.702804',
  MTL: '0.429300',
  NLG: '2.20371',
  PTE: '200.482',
  SIT: '239.640',
  SKK: '30.1260',
}

/** How much of a former currency one euro was, as a decimal string; undefined for all others. */
export function conversionRate(code: string): string | undefined {
  return Object.hasOwn(perEuro, code) ? perEuro[code] : undefined
}

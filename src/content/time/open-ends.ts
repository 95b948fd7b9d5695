import { inCase } from './weekday-cases.ts'
import { wordsOfLocale } from '../text/index.ts'

/** Says a day at an open end. # stands for the day. */
export interface OpenEnds {
  readonly from: string
  readonly until: string
  /** Of days with their weekday, where these are said otherwise. */
  readonly full?: { readonly from: string; readonly until: string }
}

const ends = (from: string, until: string, full?: readonly [from: string, until: string]): OpenEnds => ({
  from,
  until,
  ...(full && { full: { from: full[0], until: full[1] } }),
})

/**
 * How languages say from and until a day, the day included, for any day as Intl writes it. Where the words for it change the name of the month or
 * hang endings on figures, a label stands before the day: "vége: június 7.". Languages with phrases of their own are in `date-phrases.ts`.
 */
const table: Readonly<Record<string, OpenEnds>> = {
  af: ends('vanaf #', 'tot en met #'),
  am: ends('ከ# ጀምሮ', 'እስከ # ድረስ'),
  be: ends('з #', 'да # ўключна'),
  bn: ends('# থেকে', '# পর্যন্ত'),
  bs: ends('početak: #', 'kraj: #'),
  ca: ends('a partir del #', 'fins al #', ['a partir de #', 'fins a #']),
  cs: ends('od #', 'do #'),
  da: ends('fra og med #', 'til og med #'),
  de: ends('ab #', 'bis #'),
  el: ends('από #', 'έως #'),
  eo: ends('ekde #', 'ĝis #'),
  es: ends('desde el #', 'hasta el #'),
  et: ends('algus: #', 'lõpp: #'),
  eu: ends('hasiera: #', 'amaiera: #'),
  fa: ends('از #', 'تا #'),
  fi: ends('# alkaen', '# asti'),
  fr: ends('à partir du #', 'jusqu’au #'),
  gl: ends('desde o #', 'ata o #'),
  gu: ends('# થી', '# સુધી'),
  hi: ends('# से', '# तक'),
  hr: ends('od #', 'do #'),
  hu: ends('kezdete: #', 'vége: #'),
  hy: ends('սկիզբը՝ #', 'ավարտը՝ #'),
  id: ends('mulai #', 'hingga #'),
  is: ends('hefst: #', 'lýkur: #'),
  it: ends('dal #', 'fino al #', ['da #', 'fino a #']),
  ja: ends('#から', '#まで'),
  ka: ends('დასაწყისი: #', 'დასასრული: #'),
  kk: ends('басталуы: #', 'аяқталуы: #'),
  km: ends('ចាប់ពី #', 'រហូតដល់ #'),
  kn: ends('ಆರಂಭ: #', 'ಅಂತ್ಯ: #'),
  ko: ends('#부터', '#까지'),
  ky: ends('башталышы: #', 'аякталышы: #'),
  lo: ends('ຕັ້ງແຕ່ #', 'ຈົນເຖິງ #'),
  lt: ends('nuo #', 'iki #'),
  lv: ends('sākums: #', 'beigas: #'),
  mk: ends('од #', 'до #'),
  ml: ends('# മുതൽ', '# വരെ'),
  mn: ends('эхлэх өдөр: #', 'дуусах өдөр: #'),
  mr: ends('# पासून', '# पर्यंत'),
  ms: ends('mulai #', 'hingga #'),
  nb: ends('fra og med #', 'til og med #'),
  ne: ends('# देखि', '# सम्म'),
  nl: ends('vanaf #', 'tot en met #'),
  nn: ends('frå og med #', 'til og med #'),
  no: ends('fra og med #', 'til og med #'),
  pa: ends('# ਤੋਂ', '# ਤੱਕ'),
  pl: ends('od #', 'do #'),
  ps: ends('له # څخه', 'تر # پورې'),
  pt: ends('a partir de #', 'até #'),
  ro: ends('începând cu #', 'până la #', ['începând cu #', 'până #']),
  ru: ends('с #', 'до # включительно'),
  si: ends('# සිට', '# දක්වා'),
  sl: ends('začetek: #', 'konec: #'),
  sq: ends('fillimi: #', 'përfundimi: #'),
  sr: ends('почетак: #', 'крај: #'),
  'sr-Latn': ends('početak: #', 'kraj: #'),
  sv: ends('från och med #', 'till och med #'),
  sw: ends('kuanzia #', 'hadi #'),
  ta: ends('# முதல்', '# வரை'),
  te: ends('# నుండి', '# వరకు'),
  th: ends('ตั้งแต่วันที่ #', 'จนถึงวันที่ #', ['ตั้งแต่#', 'จนถึง#']),
  tr: ends('# tarihinden itibaren', '# tarihine kadar', ['# gününden itibaren', '# gününe kadar']),
  uk: ends('з #', 'до # включно'),
  ur: ends('# سے', '# تک'),
  uz: ends('boshlanishi: #', 'tugashi: #'),
  vi: ends('từ #', 'đến #'),
  yue: ends('#起', '至#止'),
  zh: ends('#起', '至#止'),
  'zh-Hant': ends('#起', '至#止'),
}

/** For languages that are not in the table: what is open is dots, so that no dash stands alone. Said with a warning. */
const anyLanguage = ends('# – …', '… – #')

/** What sounds as one with the figure behind it: "со 2 июня" (второго), "dall’8 giugno", "fins a l’11 de juny". */
const elisions: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  ca: [[/\b(de|a)l (?=(1|11) de )/, '$1 l’']],
  it: [
    [/\bdal (?=(8|11) )/, 'dall’'],
    [/\bal (?=(8|11) )/, 'all’'],
  ],
  ru: [[/^с (?=2 |вторника)/, 'со ']],
}

function said(pattern: string, day: string, locale: string): string {
  const whole = pattern.replace('#', () => day)
  const rules = wordsOfLocale(elisions, locale) ?? []
  return rules.reduce((text, [sound, joined]) => text.replace(sound, joined), whole)
}

const endsOf = (locale: string): OpenEnds => wordsOfLocale(table, locale) ?? anyLanguage

/** Whether a language without phrases of its own has words for open ends. */
export const saysOpenEnds = (locale: string): boolean => wordsOfLocale(table, locale) !== undefined

/** A date with one side open: "ab 5. Juni", "6月5日まで". */
export function openEnd(side: 'from' | 'until', date: string, locale: string): string {
  return said(endsOf(locale)[side], date, locale)
}

/** A day with its weekday and one side open: "od soboty, 5 czerwca, 11:00". `joined` is the day as Intl says it, `weekday` the one in it. */
export function openFullEnd(
  side: 'from' | 'until',
  { joined, weekday, time, comma }: { joined: string; weekday: string; time: string; comma: string },
  locale: string,
): string {
  const all = endsOf(locale)
  const pattern = (all.full ?? all)[side]
  const day = inCase(joined, weekday, side, locale)
  if (time === '') return said(pattern, day, locale)
  // Words behind the day would be parted from it by the time; a dash is none.
  const inside = /#($| –)/.test(pattern) || comma === ' '
  return inside ? said(pattern, `${day}${comma}${time}`, locale) : `${said(pattern, day, locale)} (${time})`
}

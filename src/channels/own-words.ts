import { isolate } from '../content/bidi.ts'
import type { Facts } from '../content/facts.ts'

/** How a fact begins that is in one piece already. */
const ISOLATED = '\u2068'

/** The few words that a channel itself says around facts. `{…}` stands for the fact of that name. */
export interface OwnWords {
  /** A lowered price. */
  readonly lowered: string
  readonly coupon: string
  /** What stands above a coupon code; '' in a language whose word is not known. */
  readonly code: string
  /** The button of a campaign that names none. */
  readonly more: string
  readonly map: string
  /** Above the text on how to find the place, and above its opening hours; '' in a language whose words are not known. */
  readonly directions: string
  readonly openingHours: string
  readonly unsubscribe: string
  /** What puts the campaign's dates into the reader's own calendar. */
  readonly calendar: string
}

const words: Readonly<Record<string, OwnWords>> = {
  en: {
    lowered: '{price} instead of {previousPrice}',
    coupon: 'Code {coupon}',
    code: 'Code',
    more: 'Find out more',
    map: 'Map',
    directions: 'How to find us',
    openingHours: 'Opening hours',
    unsubscribe: 'Unsubscribe',
    calendar: 'Add to calendar',
  },
  bg: {
    lowered: '{price} вместо {previousPrice}',
    coupon: 'Код {coupon}',
    code: 'Код',
    more: 'Повече',
    map: 'Карта',
    directions: 'Как се стига до нас',
    openingHours: 'Работно време',
    unsubscribe: 'Отписване',
    calendar: 'Добавяне в календара',
  },
  sk: {
    lowered: '{price} namiesto {previousPrice}',
    coupon: 'Kód {coupon}',
    code: 'Kód',
    more: 'Viac',
    map: 'Mapa',
    directions: 'Kadiaľ k nám',
    openingHours: 'Otváracie hodiny',
    unsubscribe: 'Odhlásiť odber',
    calendar: 'Pridať do kalendára',
  },
  az: {
    lowered: '{previousPrice} əvəzinə {price}',
    coupon: 'Kod: {coupon}',
    code: 'Kod',
    more: 'Ətraflı',
    map: 'Xəritə',
    directions: 'Bizə necə gəlmək olar',
    openingHours: 'İş saatları',
    unsubscribe: 'Abunəlikdən imtina',
    calendar: 'Təqvimə əlavə et',
  },
  fil: {
    lowered: '{price} sa halip na {previousPrice}',
    coupon: 'Code: {coupon}',
    code: 'Code',
    more: 'Alamin pa',
    map: 'Mapa',
    directions: 'Paano pumunta sa amin',
    openingHours: 'Oras ng operasyon',
    unsubscribe: 'Mag-unsubscribe',
    calendar: 'Idagdag sa kalendaryo',
  },
  ar: {
    lowered: '{price} بدلًا من {previousPrice}',
    coupon: 'الرمز {coupon}',
    code: 'الرمز',
    more: 'المزيد',
    map: 'الخريطة',
    directions: 'الطريق إلينا',
    openingHours: 'ساعات العمل',
    unsubscribe: 'إلغاء الاشتراك',
    calendar: 'إضافة إلى التقويم',
  },
}

/** For languages that are not in the table: signs where signs will do, English where the law wants a word. */
const anyLanguage: OwnWords = {
  lowered: '{previousPrice} → {price}',
  coupon: '{coupon}',
  code: '',
  more: '→',
  map: '↗',
  directions: '',
  openingHours: '',
  unsubscribe: 'Unsubscribe',
  calendar: '📅',
}

/** The words of a locale, of its language, or signs that most readers understand. */
export function ownWords(locale: string): OwnWords {
  return words[locale] ?? words[locale.split('-')[0] ?? ''] ?? anyLanguage
}

/** Puts facts into a pattern, byte for byte, a price with the one in the former currency behind it; each is kept in one piece in right-to-left text. Undefined if the campaign lacks one. */
export function say(pattern: string, facts: Facts, locale: string): string | undefined {
  let complete = true
  const said = pattern.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = Object.hasOwn(facts, name) ? facts[name as keyof Facts] : undefined
    const text = name === 'price' ? (fact?.long ?? fact?.text) : fact?.text
    if (text === undefined) complete = false
    return text?.startsWith(ISOLATED) ? text : isolate(text ?? '', locale)
  })
  return complete ? said : undefined
}

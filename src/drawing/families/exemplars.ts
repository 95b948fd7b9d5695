/**
 * Letters that a language is written with, small ones where a script has two kinds; Latin languages beyond a–z. After the exemplar characters of
 * Unicode's CLDR. `а-я` is a range of code points.
 */
const letters: Readonly<Record<string, string>> = {
  ar: 'ء-غف-يًٌٍَُِّْ،؛؟',
  az: 'çəğıöşü',
  be: 'а-зй-шы-яёіў',
  bg: 'а-щъьюяѝ',
  bs: 'čćđšž',
  ca: 'àçèéíïòóúü·',
  cs: 'áčďéěíňóřšťúůýž',
  cy: 'âêîôûŵŷäëïöüáéíóú',
  da: 'æøåé',
  de: 'äöüß',
  el: 'α-ωάέήίόύώϊϋΐΰ',
  en: '',
  es: 'áéíñóúü¡¿',
  et: 'äõöüšž',
  eu: 'ñç',
  fa: 'ء-غف-يپچژگکیًٌٍَُِّْ،؛؟',
  fi: 'åäöšž',
  fil: 'ñ',
  fr: 'àâæçèéêëîïôœùûüÿ',
  ga: 'áéíóú',
  gl: 'áéíñóúü',
  he: 'א-ת',
  hr: 'čćđšž',
  hu: 'áéíóöőúüű',
  is: 'áðéíóúýþæö',
  it: 'àèéìíîòóù',
  kk: 'а-яёәғқңөұүһі',
  lt: 'ąčęėįšųūž',
  lv: 'āčēģīķļņšūž',
  mk: 'а-зик-шѓѕјљњќџѐѝ',
  mt: 'ċġħżàèìòù',
  nb: 'æøåéóòô',
  nl: 'áäéëíïóöúü',
  pl: 'ąćęłńóśźż',
  pt: 'ãáàâçéêíóôõúü',
  ro: 'ăâîșț',
  ru: 'а-яё',
  sk: 'áäčďéíĺľňóôŕšťúýž',
  sl: 'čšž',
  sq: 'çë',
  sr: 'а-зик-шђјљњћџ',
  sv: 'åäöé',
  th: 'ก-ฮะ-ฺเ-๎',
  tr: 'çğıöşüâîû',
  uk: 'а-щьюяґєії',
  vi: 'àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ',
}
/** A language that is not listed is taken for a plain one of its script. */
const ofScript: Readonly<Record<string, string>> = { Arab: 'ar', Cyrl: 'ru', Grek: 'el', Hebr: 'he', Latn: 'en', Thai: 'th' }
/** Other names of a language, and languages that are written in another script than their own usual one. */
const sameAs: Readonly<Record<string, string>> = { no: 'nb', nn: 'nb', tl: 'fil', iw: 'he', 'sr-Latn': 'hr' }

/** Languages in which the capital of i is İ. */
const dotted = new Set(['az', 'tr'])

function spread(text: string): string[] {
  const all: string[] = []
  const characters = [...text]
  for (let at = 0; at < characters.length; at += 1) {
    const [from, dash, to] = characters.slice(at, at + 3)
    if (from === undefined) break
    if (dash !== '-' || to === undefined) {
      all.push(from)
      continue
    }
    for (let code = from.codePointAt(0) ?? 0; code <= (to.codePointAt(0) ?? 0); code += 1) all.push(String.fromCodePoint(code))
    at += 2
  }
  return all
}

/** The language of a locale as it is listed here, and the script it is written in. */
function listed(locale: string): { readonly language: string; readonly script: string } {
  const { language, script = 'Latn' } = new Intl.Locale(locale).maximize()
  const known = sameAs[`${language}-${script}`] ?? sameAs[language] ?? language
  return { language: Object.hasOwn(letters, known) ? known : (ofScript[script] ?? ''), script }
}

/**
 * Characters that texts in a locale are sure to need: its letters, small and capital, and figures. Empty for scripts that are not known here.
 * @throws RangeError for what is no locale
 */
export function exemplarsOf(locale: string): string[] {
  const { language, script } = listed(locale)
  if (language === '') return []
  const small = spread(`${script === 'Latn' ? 'a-z' : ''}${letters[language] ?? ''}`)
  // Some capitals are two letters, as SS for ß: those are there already. Greek ones keep their accents at the start of a sentence.
  const rules = dotted.has(language) ? language : 'en'
  const capitals = small.map((letter) => letter.toLocaleUpperCase(rules)).filter((letter) => [...letter].length === 1)
  return [...new Set([...small, ...capitals, ...spread('0-9')])]
}

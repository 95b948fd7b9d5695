import { wordsOfLocale } from '../text/index.ts'

type Cases = Readonly<Record<string, string>>

/** "понедельник=понедельника …": weekdays as Intl says them, and as they stand behind the word for from or until. */
const cases = (pairs: string): Cases => Object.fromEntries(pairs.split(' ').map((pair) => pair.split('=') as [string, string]))

interface Sides {
  readonly from: Cases
  readonly until: Cases
}
const alike = (pairs: string): Sides => ({ from: cases(pairs), until: cases(pairs) })

/** The genitive of most Slavic languages, the elative and illative of Finnish. Names that stay as they are do not stand here. */
const table: Readonly<Record<string, Sides>> = {
  be: alike('панядзелак=панядзелка аўторак=аўторка серада=серады чацвер=чацвярга пятніца=пятніцы субота=суботы нядзеля=нядзелі'),
  cs: alike('středa=středy čtvrtek=čtvrtka pátek=pátku sobota=soboty neděle=neděle'),
  fi: {
    from: cases(
      'maanantai=maanantaista tiistai=tiistaista keskiviikko=keskiviikosta torstai=torstaista perjantai=perjantaista lauantai=lauantaista sunnuntai=sunnuntaista',
    ),
    until: cases(
      'maanantai=maanantaihin tiistai=tiistaihin keskiviikko=keskiviikkoon torstai=torstaihin perjantai=perjantaihin lauantai=lauantaihin sunnuntai=sunnuntaihin',
    ),
  },
  hr: alike('ponedjeljak=ponedjeljka utorak=utorka srijeda=srijede četvrtak=četvrtka petak=petka subota=subote nedjelja=nedjelje'),
  lt: alike(
    'pirmadienis=pirmadienio antradienis=antradienio trečiadienis=trečiadienio ketvirtadienis=ketvirtadienio penktadienis=penktadienio šeštadienis=šeštadienio sekmadienis=sekmadienio',
  ),
  pl: alike('poniedziałek=poniedziałku wtorek=wtorku środa=środy czwartek=czwartku piątek=piątku sobota=soboty niedziela=niedzieli'),
  ru: alike(
    'понедельник=понедельника вторник=вторника среда=среды четверг=четверга пятница=пятницы суббота=субботы воскресенье=воскресенья',
  ),
  uk: alike('понеділок=понеділка вівторок=вівторка середа=середи четвер=четверга пʼятниця=пʼятниці субота=суботи неділя=неділі'),
}

/** A day with the weekday in it as a language wants it behind its word for from or until. */
export function inCase(joined: string, weekday: string, side: keyof Sides, locale: string): string {
  const inflected = wordsOfLocale(table, locale)?.[side][weekday]
  return inflected === undefined ? joined : joined.replace(weekday, () => inflected)
}

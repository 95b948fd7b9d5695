import type { Tone } from '../../schema/index.ts'

/** Short and pressing, for the last days. Use it seldom. */
export const urgent: Tone = {
  key: 'urgent',
  name: 'Urgent',
  address: 'informal',
  emoji: 'none',
  emojiSet: '',
  maxExclamations: 1,
  maxHashtags: 2,
  casing: 'as-written',
  phrases: {
    en: {
      opening: 'Don’t wait.',
      closing: 'Before it’s gone',
      actions: { visit: 'Come now', buy: 'Buy now', book: 'Book now', redeem: 'Use it now', learn: 'See it now' },
      urgency: { teaser: 'Be the first', 'last-day': 'Ends today', 'last-hours': 'Ends in hours' },
      countdown: { one: 'Only # day left', other: 'Only # days left' },
    },
    bg: {
      opening: 'Не чакай.',
      closing: 'Докато още го има',
      actions: { visit: 'Ела сега', buy: 'Купи сега', book: 'Запази сега', redeem: 'Използвай сега', learn: 'Виж сега' },
      urgency: { teaser: 'Бъди сред първите', 'last-day': 'Приключва днес', 'last-hours': 'Изтича след часове' },
      countdown: { one: 'Само още # ден', other: 'Само още # дни' },
    },
    sk: {
      opening: 'Nečakaj.',
      closing: 'Kým ešte je čas',
      actions: { visit: 'Príď hneď', buy: 'Kúp hneď', book: 'Rezervuj hneď', redeem: 'Uplatni hneď', learn: 'Pozri hneď' },
      urgency: { teaser: 'Buď medzi prvými', 'last-day': 'Končí sa dnes', 'last-hours': 'Končí sa o pár hodín' },
      countdown: { one: 'Iba # deň', few: 'Iba # dni', other: 'Iba # dní' },
    },
    az: {
      opening: 'Gözləmə.',
      closing: 'Gec olmamış',
      actions: { visit: 'İndi gəl', buy: 'İndi al', book: 'İndi yer tut', redeem: 'İndi istifadə et', learn: 'İndi bax' },
      urgency: { teaser: 'İlklərdən ol', 'last-day': 'Bu gün bitir', 'last-hours': 'Bir neçə saat qaldı' },
      countdown: { other: 'Yalnız # gün' },
    },
    fil: {
      opening: 'Huwag nang maghintay.',
      closing: 'Habang mayroon pa',
      actions: {
        visit: 'Pumunta na',
        buy: 'Bumili na',
        book: 'Magpareserba na ngayon',
        redeem: 'Gamitin na ngayon',
        learn: 'Tingnan na ngayon',
      },
      urgency: { teaser: 'Mauna ka na', 'last-day': 'Hanggang ngayon na lang', 'last-hours': 'Ilang oras na lang' },
      countdown: { other: 'Huling # araw na' },
    },
    ar: {
      opening: 'لا تنتظروا.',
      closing: 'قبل فوات الأوان',
      actions: { visit: 'تعالوا الآن', buy: 'اشتروا الآن', book: 'احجزوا الآن', redeem: 'استخدموه الآن', learn: 'شاهدوا الآن' },
      urgency: { teaser: 'كونوا أوّل الواصلين', 'last-day': 'ينتهي اليوم', 'last-hours': 'بقيت ساعات' },
      countdown: { two: 'يومان لا أكثر', few: '# أيام لا أكثر', other: '# يومًا لا أكثر' },
    },
    he: {
      opening: 'אל תחכו.',
      closing: 'לפני שייגמר',
      actions: { visit: 'בואו עכשיו', buy: 'קנו עכשיו', book: 'הזמינו עכשיו', redeem: 'ממשו עכשיו', learn: 'ראו עכשיו' },
      urgency: { teaser: 'היו הראשונים', 'last-day': 'מסתיים היום', 'last-hours': 'מסתיים בעוד כמה שעות' },
      countdown: { one: 'רק יום אחד', two: 'רק יומיים', other: 'רק # ימים' },
    },
  },
}

import type { Tone } from '../../schema/index.ts'

/** Warm and close, as to a regular guest. */
export const friendly: Tone = {
  key: 'friendly',
  name: 'Friendly',
  address: 'informal',
  emoji: 'sparing',
  emojiSet: '📅📍👋😊🙂☀️🌿🍽️🥂🎁🎉❤️',
  maxExclamations: 1,
  maxHashtags: 2,
  casing: 'as-written',
  phrases: {
    en: {
      opening: 'Hello!',
      closing: 'See you soon',
      actions: { visit: 'Come by', buy: 'Get yours', book: 'Save your spot', redeem: 'Use your code', learn: 'Have a look' },
      urgency: { teaser: 'We begin soon', 'last-day': 'Today is the last day', 'last-hours': 'The last hours' },
      countdown: { one: '# day left', other: '# days left' },
    },
    bg: {
      opening: 'Здравей!',
      closing: 'До скоро',
      actions: { visit: 'Ела при нас', buy: 'Вземи си', book: 'Запази си място', redeem: 'Използвай кода', learn: 'Виж повече' },
      urgency: { teaser: 'Започваме скоро', 'last-day': 'Днес е последният ден', 'last-hours': 'Последни часове' },
      countdown: { one: 'Остава # ден', other: 'Остават # дни' },
    },
    sk: {
      opening: 'Ahoj!',
      closing: 'Vidíme sa čoskoro',
      actions: { visit: 'Príď k nám', buy: 'Kúp si', book: 'Rezervuj si miesto', redeem: 'Použi kód', learn: 'Pozri viac' },
      urgency: { teaser: 'Už čoskoro začíname', 'last-day': 'Dnes je posledný deň', 'last-hours': 'Posledné hodiny' },
      countdown: { one: 'Zostáva # deň', few: 'Zostávajú # dni', other: 'Zostáva # dní' },
    },
    az: {
      opening: 'Salam!',
      closing: 'Tezliklə görüşənədək',
      actions: { visit: 'Bizə gəl', buy: 'Özünə al', book: 'Yerini ayır', redeem: 'Koddan istifadə et', learn: 'Ətraflı bax' },
      urgency: { teaser: 'Tezliklə başlayırıq', 'last-day': 'Bu gün son gündür', 'last-hours': 'Son saatlar' },
      countdown: { other: '# gün qaldı' },
    },
    fil: {
      opening: 'Kumusta!',
      closing: 'Kita-kits',
      actions: { visit: 'Daan ka rito', buy: 'Kunin mo na', book: 'Magpareserba na', redeem: 'Gamitin ang code', learn: 'Alamin pa' },
      urgency: { teaser: 'Malapit na', 'last-day': 'Huling araw na ngayon', 'last-hours': 'Mga huling oras na' },
      countdown: { other: '# araw na lang' },
    },
    ar: {
      opening: 'أهلًا بكم!',
      closing: 'نراكم قريبًا',
      actions: { visit: 'زورونا', buy: 'احصلوا عليها', book: 'احجزوا مكانكم', redeem: 'استخدموا الرمز', learn: 'اعرفوا المزيد' },
      urgency: { teaser: 'نبدأ قريبًا', 'last-day': 'اليوم هو اليوم الأخير', 'last-hours': 'الساعات الأخيرة' },
      countdown: { two: 'بقي يومان', few: 'بقيت # أيام', other: 'بقي # يومًا' },
    },
    he: {
      opening: 'שלום לכם!',
      closing: 'נתראה בקרוב',
      actions: { visit: 'בואו לבקר', buy: 'קחו לכם', book: 'שמרו לכם מקום', redeem: 'נצלו את הקוד', learn: 'לפרטים נוספים' },
      urgency: { teaser: 'מתחילים בקרוב', 'last-day': 'היום הוא היום האחרון', 'last-hours': 'השעות האחרונות' },
      countdown: { one: 'נשאר יום אחד', two: 'נשארו יומיים', other: 'נשארו # ימים' },
    },
  },
}

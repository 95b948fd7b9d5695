import type { Tone } from '../../schema/index.ts'

/** Courteous and complete, as in a letter. */
export const formal: Tone = {
  key: 'formal',
  name: 'Formal',
  address: 'formal',
  emoji: 'none',
  emojiSet: '',
  maxExclamations: 0,
  maxHashtags: 1,
  casing: 'as-written',
  phrases: {
    en: {
      opening: 'Good day.',
      closing: 'With kind regards',
      actions: { visit: 'Visit us', buy: 'Place an order', book: 'Make a reservation', redeem: 'Redeem your code', learn: 'Read more' },
      urgency: { teaser: 'Beginning shortly', 'last-day': 'The offer ends today', 'last-hours': 'The offer ends within hours' },
      countdown: { one: 'The offer is valid for # more day', other: 'The offer is valid for # more days' },
    },
    bg: {
      opening: 'Добър ден.',
      closing: 'С уважение',
      actions: {
        visit: 'Посетете ни',
        buy: 'Поръчайте',
        book: 'Направете резервация',
        redeem: 'Използвайте кода',
        learn: 'Научете повече',
      },
      urgency: {
        teaser: 'Очаквайте скоро',
        'last-day': 'Предложението изтича днес',
        'last-hours': 'Предложението изтича след часове',
      },
      countdown: { one: 'Предложението е в сила още # ден', other: 'Предложението е в сила още # дни' },
    },
    sk: {
      opening: 'Dobrý deň.',
      closing: 'S úctou',
      actions: { visit: 'Navštívte nás', buy: 'Objednajte si', book: 'Rezervujte si', redeem: 'Uplatnite kód', learn: 'Zistite viac' },
      urgency: { teaser: 'Pripravujeme pre Vás', 'last-day': 'Ponuka sa dnes končí', 'last-hours': 'Ponuka sa končí o niekoľko hodín' },
      countdown: { one: 'Ponuka platí ešte # deň', few: 'Ponuka platí ešte # dni', other: 'Ponuka platí ešte # dní' },
    },
    az: {
      opening: 'Hər vaxtınız xeyir.',
      closing: 'Hörmətlə',
      actions: {
        visit: 'Bizi ziyarət edin',
        buy: 'Sifariş edin',
        book: 'Rezervasiya edin',
        redeem: 'Kodunuzdan istifadə edin',
        learn: 'Ətraflı öyrənin',
      },
      urgency: {
        teaser: 'Tezliklə başlayır',
        'last-day': 'Təklif bu gün başa çatır',
        'last-hours': 'Təklif bir neçə saatdan sonra başa çatır',
      },
      countdown: { other: 'Təklif daha # gün qüvvədədir' },
    },
    fil: {
      opening: 'Magandang araw po.',
      closing: 'Lubos na gumagalang',
      actions: {
        visit: 'Bisitahin po ninyo kami',
        buy: 'Umorder po',
        book: 'Magpareserba po',
        redeem: 'Gamitin po ang inyong code',
        learn: 'Alamin pa po',
      },
      urgency: { teaser: 'Malapit na po', 'last-day': 'Hanggang ngayong araw na lang po', 'last-hours': 'Ilang oras na lang po ang alok' },
      countdown: { other: 'May # araw pa po ang alok' },
    },
    ar: {
      opening: 'تحيّة طيّبة.',
      closing: 'مع خالص التقدير',
      actions: { visit: 'تفضّلوا بزيارتنا', buy: 'اطلبوا', book: 'احجزوا', redeem: 'استخدموا رمزكم', learn: 'اقرؤوا المزيد' },
      urgency: { teaser: 'نبدأ قريبًا', 'last-day': 'ينتهي العرض اليوم', 'last-hours': 'ينتهي العرض خلال ساعات' },
      countdown: { two: 'العرض سارٍ ليومين آخرين', few: 'العرض سارٍ # أيام أخرى', other: 'العرض سارٍ # يومًا آخر' },
    },
    he: {
      opening: 'שלום רב.',
      closing: 'בכבוד רב',
      actions: { visit: 'לביקור אצלנו', buy: 'להזמנה', book: 'להזמנת מקום', redeem: 'למימוש הקוד', learn: 'לקריאה נוספת' },
      urgency: { teaser: 'נפתח בקרוב', 'last-day': 'המבצע מסתיים היום', 'last-hours': 'המבצע מסתיים בעוד שעות ספורות' },
      countdown: { one: 'המבצע בתוקף עוד יום אחד', two: 'המבצע בתוקף עוד יומיים', other: 'המבצע בתוקף עוד # ימים' },
    },
  },
}

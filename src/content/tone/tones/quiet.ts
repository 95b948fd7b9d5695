import type { Tone } from '../../schema/index.ts'

/** Says what is there and leaves the reader in peace. */
export const quiet: Tone = {
  key: 'quiet',
  name: 'Quiet',
  address: 'formal',
  emoji: 'none',
  emojiSet: '',
  maxExclamations: 0,
  maxHashtags: 0,
  casing: 'as-written',
  phrases: {
    en: {
      opening: 'Take your time.',
      closing: 'We are here',
      actions: { visit: 'How to find us', buy: 'See the offer', book: 'Reserve a place', redeem: 'Your code', learn: 'More about it' },
      urgency: { teaser: 'Soon', 'last-day': 'The last day', 'last-hours': 'The last few hours' },
      countdown: { one: '# day remains', other: '# days remain' },
    },
    bg: {
      opening: 'Без бързане.',
      closing: 'Тук сме',
      actions: {
        visit: 'Как да ни намерите',
        buy: 'Вижте предложението',
        book: 'Запазете място',
        redeem: 'Вашият код',
        learn: 'Повече за това',
      },
      urgency: { teaser: 'Скоро', 'last-day': 'Последен ден', 'last-hours': 'Последните часове' },
      countdown: { one: 'Още # ден', other: 'Още # дни' },
    },
    sk: {
      opening: 'Bez náhlenia.',
      closing: 'Sme tu pre Vás',
      actions: { visit: 'Kde nás nájdete', buy: 'Pozrite si ponuku', book: 'Rezervujte si miesto', redeem: 'Váš kód', learn: 'Viac o tom' },
      urgency: { teaser: 'Čoskoro', 'last-day': 'Posledný deň', 'last-hours': 'Posledných pár hodín' },
      countdown: { one: 'Ešte # deň', few: 'Ešte # dni', other: 'Ešte # dní' },
    },
    az: {
      opening: 'Tələsmədən.',
      closing: 'Biz buradayıq',
      actions: {
        visit: 'Bizi harada tapmaq olar',
        buy: 'Təklifə baxın',
        book: 'Yer ayırın',
        redeem: 'Kodunuz',
        learn: 'Bu barədə ətraflı',
      },
      urgency: { teaser: 'Tezliklə', 'last-day': 'Son gün', 'last-hours': 'Son bir neçə saat' },
      countdown: { other: 'Daha # gün' },
    },
    fil: {
      opening: 'Dahan-dahan lang po.',
      closing: 'Narito lang po kami',
      actions: {
        visit: 'Paano po kami mahahanap',
        buy: 'Tingnan po ang alok',
        book: 'Magpareserba po ng puwesto',
        redeem: 'Ang inyong code',
        learn: 'Higit pa tungkol dito',
      },
      urgency: { teaser: 'Malapit na po', 'last-day': 'Huling araw po', 'last-hours': 'Ilang oras pa po' },
      countdown: { other: '# araw pa po' },
    },
    ar: {
      opening: 'على مهلكم.',
      closing: 'نحن هنا',
      actions: { visit: 'كيف تجدوننا', buy: 'تفاصيل العرض', book: 'حجز مكان', redeem: 'رمزكم', learn: 'المزيد من التفاصيل' },
      urgency: { teaser: 'قريبًا', 'last-day': 'اليوم الأخير', 'last-hours': 'ساعات أخيرة' },
      countdown: { two: 'لديكم يومان', few: 'لديكم # أيام', other: 'لديكم # يومًا' },
    },
    he: {
      opening: 'בלי למהר.',
      closing: 'אנחנו כאן',
      actions: { visit: 'איך מגיעים', buy: 'לפרטי ההצעה', book: 'להזמנת מקום', redeem: 'הקוד שלכם', learn: 'עוד על כך' },
      urgency: { teaser: 'בקרוב', 'last-day': 'היום האחרון', 'last-hours': 'השעות האחרונות' },
      countdown: { one: 'נותר יום אחד', two: 'נותרו יומיים', other: 'נותרו # ימים' },
    },
  },
}

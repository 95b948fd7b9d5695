import type { Tone } from '../../schema/index.ts'

/** Light and teasing, for those who smile easily. */
export const playful: Tone = {
  key: 'playful',
  name: 'Playful',
  address: 'informal',
  emoji: 'lively',
  emojiSet: '',
  maxExclamations: 2,
  maxHashtags: 3,
  casing: 'as-written',
  phrases: {
    en: {
      opening: 'Guess what?',
      closing: 'We’ll keep a seat warm',
      actions: { visit: 'Pop in', buy: 'Make it yours', book: 'Grab your spot', redeem: 'Put that code to work', learn: 'Tell me more' },
      urgency: { teaser: 'Psst, not long now', 'last-day': 'Last call: it ends today', 'last-hours': 'Tick-tock: the last hours' },
      countdown: { one: 'Just # day to go', other: 'Just # days to go' },
    },
    bg: {
      opening: 'Познай какво!',
      closing: 'Чакаме те',
      actions: { visit: 'Намини', buy: 'Грабни си', book: 'Запази си местенце', redeem: 'Използвай си кода', learn: 'Разкажи ми още' },
      urgency: {
        teaser: 'Още съвсем мъничко',
        'last-day': 'Последен шанс: приключваме днес',
        'last-hours': 'Тик-так: последни часове',
      },
      countdown: { one: 'Броим: още # ден', other: 'Броим: още # дни' },
    },
    sk: {
      opening: 'Hádaj čo!',
      closing: 'Tešíme sa na teba',
      actions: { visit: 'Zaskoč k nám', buy: 'Nech je tvoje', book: 'Chyť si miesto', redeem: 'Vytiahni kód', learn: 'Prezraď viac' },
      urgency: { teaser: 'Už len chvíľočku', 'last-day': 'Posledná šanca: dnes končíme', 'last-hours': 'Tik-tak: posledné hodiny' },
      countdown: { one: 'Už len # deň', few: 'Už len # dni', other: 'Už len # dní' },
    },
    az: {
      opening: 'Bil görək nə var!',
      closing: 'Gözümüz yoldadır',
      actions: { visit: 'Bir baş çək', buy: 'Qap özününkünü', book: 'Yerini qap', redeem: 'Kodu işə sal', learn: 'Hə, davam et' },
      urgency: { teaser: 'Lap az qaldı', 'last-day': 'Son şans: bu gün bitir', 'last-hours': 'Tik-tak: son saatlar' },
      countdown: { other: 'Cəmi # gün qalıb' },
    },
    fil: {
      opening: 'Hulaan mo!',
      closing: 'Hihintayin ka namin',
      actions: {
        visit: 'Silip ka na',
        buy: 'Iuwi mo na',
        book: 'Kunin na ang puwesto',
        redeem: 'Gamitin na ang code',
        learn: 'Kuwento pa',
      },
      urgency: {
        teaser: 'Kaunting hintay na lang',
        'last-day': 'Huling habol: hanggang ngayon na lang',
        'last-hours': 'Tik-tak: mga huling oras',
      },
      countdown: { other: 'Kaunti na lang: # araw' },
    },
    ar: {
      opening: 'احزروا ماذا؟',
      closing: 'لا تطيلوا الغياب',
      actions: { visit: 'مرّوا علينا', buy: 'اجعلوها لكم', book: 'الحقوا مكانكم', redeem: 'استفيدوا من الرمز', learn: 'أخبرونا أكثر' },
      urgency: { teaser: 'لم يبقَ إلّا القليل', 'last-day': 'آخر فرصة: ينتهي اليوم', 'last-hours': 'تك تك: آخر الساعات' },
      countdown: { two: 'يومان فقط', few: '# أيام فقط', other: '# يومًا فقط' },
    },
    he: {
      opening: 'נחשו מה?',
      closing: 'שומרים לכם מקום',
      actions: { visit: 'קפצו אלינו', buy: 'קחו הביתה', book: 'תפסו מקום', redeem: 'הפעילו את הקוד', learn: 'ספרו לי עוד' },
      urgency: { teaser: 'פססט, עוד ממש מעט', 'last-day': 'הזדמנות אחרונה: מסיימים היום', 'last-hours': 'טיק־טק: השעות האחרונות' },
      countdown: { one: 'רק עוד יום אחד', two: 'רק עוד יומיים', other: 'רק עוד # ימים' },
    },
  },
}

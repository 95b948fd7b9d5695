import { describe, expect, it } from 'vitest'
import { warnWrongScript } from '../../../src/content/checks/check-script.ts'

describe('A text in the script of another language', () => {
  it.each([
    ['Lunch under the lindens', 'bg', /Latin.*Bulgarian.*Cyrillic/],
    ['Обяд под липите', 'en', /Cyrillic.*English.*Latin/],
    ['Obyad pod lipite', 'ar', /Latin.*Arabic/],
    ['غداء تحت الزيزفون', 'sk', /Arabic.*Slovak/],
    ['Обяд под липите', 'ja', /Cyrillic.*Japanese/],
  ])('is noticed: %s in %s', (text, locale, said) => {
    expect(warnWrongScript(text, locale, [])).toMatch(said)
  })

  it.each([
    ['Обядвай в Trapeza под липите', 'bg', []],
    ['Trapeza Garden', 'bg', ['Trapeza Garden']],
    ['Wi-Fi', 'bg', []],
    ['{price} {validity} *|FNAME|* https://example.com/a-long-link', 'bg', []],
    ['Дођи на ручак', 'sr', []],
    ['Dođi na ručak', 'sr', []],
    ['お昼ごはん', 'ja', []],
    ['午餐 优惠', 'zh', []],
    ['점심 할인', 'ko', []],
    ['🎉🎉🎉', 'bg', []],
    ['ምሳ ግብዣ በዛፎች ስር', 'am', []],
  ])('is not seen where there is none: %s in %s', (text, locale, names) => {
    expect(warnWrongScript(text, locale, names)).toBeUndefined()
  })
})

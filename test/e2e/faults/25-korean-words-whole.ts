import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { campaignFor } from './campaign-for.ts'
import { expectThat, type Fault } from './fault.ts'

const font = '@expo-google-fonts/noto-sans-kr'

function isInstalled(): boolean {
  try {
    return createRequire(import.meta.url).resolve(`${font}/package.json`) !== ''
  } catch {
    return false
  }
}

export const fault: Fault = {
  number: 25,
  title: 'lines of Korean end between words',
  ...(!isInstalled() && { missing: `${font} is not installed` }),
  async check(hub) {
    const words = '등불 아래의 저녁 식사와 보리수꽃 레모네이드 그리고 음악'
    const { out } = hub.render(campaignFor('ko', { headline: words }))
    const text = execFileSync('pdftotext', ['-layout', join(out, 'flyer/ko/a6.screen.pdf'), '-'], { encoding: 'utf8' })
    for (const word of words.split(' ')) expectThat(text.includes(word), `${word} is cut: ${text}`)
  },
}

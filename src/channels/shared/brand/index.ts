/** A brand’s colours, fonts and logos, as channels name them. */
export { mix } from './colour.ts'
export { LENDER, layoutFamilies } from './families.ts'
export { type BrandFonts, type FontChoice, fontsOf } from './font-choice.ts'
export { type Logo, type LogoPair, type Logos, isDark, logoOn, logosOf } from './logos.ts'
export { type Inks, type Paint, STANDS_OUT, paintOf } from './paint.ts'

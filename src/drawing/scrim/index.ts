/** Darkens or lightens a photo below text until the text can be read. */
export { layScrims } from './lay-scrims.ts'
export { photoTextFindings } from './photo-text-findings.ts'
export { scrimAttributes } from './scrim.ts'

/** What runs beside a Payload, as collections, pages and the server find it. */
export { type Hub, type Preview, type PrintAnswer, attachHub, findHub, hubOf } from './hub-of.ts'
export { type Role, roles } from './role.ts'
export { settingsOf, withSettings } from './settings-of.ts'

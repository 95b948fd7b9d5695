/** The collection of brands. */
export { brands } from './brands.ts'

/** The collection of touchpoints. */
export { touchpoints } from './touchpoints.ts'

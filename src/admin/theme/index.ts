/** How the admin looks. */
export { spaces, theme } from './theme.ts'

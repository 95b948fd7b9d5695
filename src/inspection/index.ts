/** Looks into uploads in a process of its own, with bounds of time and memory. */
export { type Inspector, createInspector } from './inspector.ts'

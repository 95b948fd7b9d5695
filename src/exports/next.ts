/** `leitmotif/next`: what a host's next.config needs. */
export { withLeitmotif } from '../next/with-leitmotif.ts'

/** `leitmotif/admin`: the components that Payload loads by name. */
export * from '../admin/index.ts'

/** Admins run the hub; publishers put campaigns live; editors write drafts. The first that a user has counts. */
export const roles = ['admin', 'publisher', 'editor'] as const
export type Role = (typeof roles)[number]

/** The layout families that come along, each with every size of banner and flyer. Folders of a user's templates may hold more. */
export const layoutNames = ['photo-led', 'type-led', 'offer-led'] as const
export type ShippedLayout = (typeof layoutNames)[number]

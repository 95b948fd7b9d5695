import { layoutNames, type ShippedLayout } from '../../content/tables/index.ts'
import { LENDER } from '../shared/brand/index.ts'

const isShipped = (name: string): name is ShippedLayout => layoutNames.some((one) => one === name)

/** Emails are laid out in our own three ways: in a family of a user's they look as in the one that lends its templates. */
export const emailLayout = (name: string): ShippedLayout => (isShipped(name) ? name : LENDER)

export { users } from '../collections/users.ts'
export { throughWelcomeLink } from './first-account.ts'
export { movedPictures } from './moved-pictures.ts'
export { protectAccounts } from './protect-accounts.ts'

/** `leitmotif/server`: what the hub's own configuration adds to a Payload. */
export { users } from '../collections/users/users.ts'
export { throughWelcomeLink } from '../server/accounts/first-account.ts'
export { protectAccounts } from '../server/accounts/protect-accounts.ts'
export { movedPictures } from '../server/pages/moved-pictures.ts'

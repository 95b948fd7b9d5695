/** Who may do what: the roles, and how they are asked for. */
export { adminField, admins, authoredAccess, nobodysRole, publishers, roleOf, signedIn } from './roles.ts'

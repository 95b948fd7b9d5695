/** The collections of files: pictures, fonts and colour profiles, each looked into before it is stored. */
export { checkPicture } from './check-picture.ts'
export { colourProfiles } from './colour-profiles.ts'
export { fonts } from './fonts.ts'
export { refuseUnreadable, withPicturesFrom } from './host-pictures.ts'
export { pictures } from './pictures.ts'

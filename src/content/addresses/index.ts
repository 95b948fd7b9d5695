/** Public addresses: what they are made of, and what may stand in them. */
export { type Addresses, addressesBelow, assetPattern, deliveryRoot, addressPaths, rootOfLink } from './addresses.ts'
export { shortCode, trackedLink } from './links.ts'
export { dialledNumber } from './phone-number.ts'
export { asciiLink, publicAddress, readableLink } from './web-address.ts'

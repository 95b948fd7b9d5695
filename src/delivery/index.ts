export { createDelivery, type Delivery } from './app.ts'
export { createLive, type Live } from './live.ts'
export { deliveryEndpoints } from './endpoints.ts'
export { whatIsLive } from './what-is-live.ts'

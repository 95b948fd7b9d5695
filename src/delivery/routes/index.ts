/** The routes of the app, one file each. */
export { type Delivery, createDelivery } from './app.ts'
export { deliveryEndpoints } from './endpoints.ts'

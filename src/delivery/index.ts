export { createDelivery, type Delivery, deliveryEndpoints } from './routes/index.ts'
export { campaignsWith, createLive, createVisibility, type Live, tellingLost, type Visibility, whatIsLive } from './live/index.ts'

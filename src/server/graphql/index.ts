/** GraphQL of the hub, with its limits. */
export { withinLimits } from './graphql-route.ts'

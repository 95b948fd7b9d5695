import { describe, expect, it } from 'vitest'
import { addressesBelow, deliveryRoot, addressPaths, rootOfLink } from '../../../src/content/addresses/addresses.ts'

describe('The address that delivery is answered below', () => {
  it.for([
    ['https://hub.example', '', '', 'https://hub.example'],
    ['https://hub.example/', '/', '', 'https://hub.example'],
    ['https://shop.example', '/api', '', 'https://shop.example/api'],
    ['https://shop.example', '/api', '/de', 'https://shop.example/de/api'],
    ['https://shop.example/de/', '/api/', '/de', 'https://shop.example/de/api'],
    ['https://shop.example/behind-a-proxy', 'api', '/de', 'https://shop.example/behind-a-proxy/de/api'],
  ] as const)('of %s with the API at "%s" and the base path "%s" is %s', ([baseUrl, path, basePath, root]) => {
    expect(deliveryRoot(baseUrl, path, basePath)).toBe(root)
  })

  it('is found again in a short link, and as a path of the same host', () => {
    const addresses = addressesBelow('https://shop.example/de/api')
    expect(rootOfLink(addresses.link('abcd2345'))).toBe(addresses.root)
    expect(addressPaths(addresses).directory).toBe('/de/api/v1')
    expect(addressPaths({ root: 'https://hub.example' }).problem('over')).toBe('/v1/problems/over')
  })
})

import { expectThat, type Fault } from './fault.ts'

const colours = { paper: '#ffffff', ink: '#1d1d1f', primary: '#1f4d3a', onPrimary: '#ffffff', accent: '#f2a33a', onAccent: '#1d1d1f' }
const palette = Object.fromEntries(Object.entries(colours).map(([role, srgb]) => [role, { srgb }]))

export const fault: Fault = {
  number: 18,
  title: 'a brand that is written over REST brings its touchpoints, and a client gets its key',
  async check(hub) {
    const json = { name: 'Linden', key: 'linden-rest', locales: ['en'], defaultLocale: 'en', timeZone: 'Europe/Sofia', palette }
    const brand = await hub.json('POST', '/api/brands?locale=en', { as: 'admin', json: { ...json, slogan: 'Room for all' } })
    expectThat(brand.status === 201, `making a brand answered ${brand.status} ${JSON.stringify(brand.body)}`)
    const { id } = brand.body.doc as { id: string | number }
    const touchpoints = await hub.json('GET', `/api/touchpoints?where[brand][equals]=${id}&sort=key&depth=0`, { as: 'admin' })
    const keys = (touchpoints.body.docs as { key: string }[]).map(({ key }) => key).join()
    expectThat(keys === 'linden-rest-banners,linden-rest-facebook,linden-rest-flyer,linden-rest-newsletter', `its touchpoints are ${keys}`)
    const client = await hub.json('POST', '/api/clients', { as: 'admin', json: { name: 'Site', brands: [id] } })
    const made = client.body.doc as { id: string | number }
    const { body } = await hub.json('POST', `/api/clients/${made.id}/key`, { as: 'admin' })
    expectThat(String(body.key).startsWith('lm_'), `making a key answered ${JSON.stringify(body)}`)
  },
}

import sharp from 'sharp'
import { expectThat, type Fault } from './fault.ts'

const clear = (alpha: number) =>
  sharp({ create: { width: 40, height: 30, channels: 4, background: { r: 200, g: 30, b: 30, alpha } } })
    .png()
    .toBuffer()

export const fault: Fault = {
  number: 26,
  title: 'a picture of which nothing is seen is refused when it is uploaded',
  async check(hub) {
    const upload = async (alpha: number): Promise<number> => {
      const body = new FormData()
      body.append('file', new Blob([new Uint8Array(await clear(alpha))], { type: 'image/png' }), `holes-${alpha}.png`)
      body.append('_payload', JSON.stringify({ alt: 'A test picture' }))
      return (await hub.ask('POST', '/api/pictures', { as: 'publisher', body })).status
    }
    const [empty, half] = [await upload(0), await upload(0.5)]
    expectThat(empty === 400 && half === 201, `answered ${empty} to an empty picture and ${half} to one with holes`)
  },
}

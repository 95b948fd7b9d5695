// Copies an example for a folder, its drawn touchpoints with every size and format of their channels: what nobody asks for by default must be
// the same on every Node, too.
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { channelNamed } from '../dist/channels/index.js'

const [, , example, folder] = process.argv
cpSync(example, folder, { recursive: true })
const file = join(folder, 'campaign.json')
const { touchpoints, ...rest } = JSON.parse(readFileSync(file, 'utf8'))
const everything = touchpoints.map((touchpoint) => {
  const { sizes, formats } = channelNamed(touchpoint.channel).spec
  return { ...touchpoint, sizes: Object.keys(sizes), formats: Object.keys(formats) }
})
writeFileSync(file, JSON.stringify({ ...rest, touchpoints: everything }))

/** Draws the campaign.json of the working directory with the package that lies there, and prints the files' hashes: run by two-processes.test.ts. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const { renderCampaign } = await import(pathToFileURL(resolve('dist/exports/render.js')).href)
const document = JSON.parse(await readFile('campaign.json', 'utf8'))
const options = { baseUrl: 'https://hub.example', folder: process.cwd(), locales: ['bg'] }
for await (const { channel, size, format, bytes } of renderCampaign(document, options)) {
  console.log(channel, size, format, createHash('sha256').update(bytes).digest('hex'))
}

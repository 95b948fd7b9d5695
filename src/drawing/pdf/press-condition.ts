import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** How a press prints, as its colour profile describes it. */
export interface PressCondition {
  /** Where the profile lies. */
  readonly path: string
  /** Name in the register of characterisations at color.org. */
  readonly identifier: string
  readonly description: string
}

// A `new URL(…)` here would be an asset to a bundler.
const shipped = (name: string): string => join(dirname(fileURLToPath(import.meta.url)), `../../../profiles/${name}.icc`)

/** The profiles that come with this package, by the name that print profiles call them. */
const conditions = {
  FOGRA39L_coated: {
    path: shipped('FOGRA39L_coated'),
    identifier: 'FOGRA39',
    description: 'Offset on coated paper, 60 lines/cm (ISO 12647-2:2004, FOGRA39L)',
  },
} satisfies Record<string, PressCondition>

export type ConditionName = keyof typeof conditions
export const conditionNamed = (name: ConditionName): PressCondition => conditions[name]

/** Deflated profiles by path: one is 120 KB, and every file carries it. */
const deflated = new Map<string, Uint8Array>()

/** The bytes of a condition's profile, deflated. */
export function profileBytes({ path }: PressCondition): Uint8Array {
  const bytes = deflated.get(path) ?? deflateSync(readFileSync(path), { level: 9 })
  deflated.set(path, bytes)
  return bytes
}

let srgb: Promise<Uint8Array> | undefined

/** A profile of sRGB, deflated: the one that sharp tags its pictures with. */
export function srgbProfile(): Promise<Uint8Array> {
  srgb ??= readSrgb()
  return srgb
}

async function readSrgb(): Promise<Uint8Array> {
  const tagged = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#ffffff' } })
    .withIccProfile('srgb')
    .png()
    .toBuffer()
  const { icc } = await sharp(tagged).metadata()
  if (icc === undefined) throw new TypeError('this sharp tags no pictures with sRGB')
  return deflateSync(icc, { level: 9 })
}

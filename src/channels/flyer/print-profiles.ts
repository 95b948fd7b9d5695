import { type Finding, finding } from '../../content/findings/index.ts'
import type { Brand, BrandPrintProfile } from '../../content/schema/index.ts'
import type { Press } from '../../drawing/index.ts'
import { fogra39 } from '../../drawing/press/index.ts'

/** What a printer asks for, under a name that touchpoints call it by. */
export interface PressProfile extends Press {
  readonly name: string
  /** One line for whoever chooses: which paper, which printer. */
  readonly label: string
  /** Bleed in mm where a size is printed by the customs of another country. */
  readonly bleedOf?: Readonly<Record<string, number>>
}

const offset = {
  bleed: 3,
  // An eighth of an inch.
  bleedOf: { letter: 3.175 },
  marks: true,
  registration: true,
  colourBar: true,
  condition: fogra39,
  photos: 'cmyk',
} as const

/** The profile of touchpoints that name none. */
const coated: PressProfile = { ...offset, name: 'coated', label: 'Offset on coated paper, total ink 300 %', inkLimit: 300 }

/**
 * The profiles that come with Leitmotif; a brand adds its own. All separate through the one colour profile that is shipped: for uncoated
 * paper its ink is thinned to what such paper takes, but its tones are those of coated paper.
 */
export const shippedProfiles: readonly PressProfile[] = [
  coated,
  { ...offset, name: 'uncoated', label: 'Offset on uncoated paper, total ink 280 %', inkLimit: 280 },
  {
    ...offset,
    name: 'coated-rgb',
    label: 'For printers that convert photos themselves: photos as tagged RGB',
    inkLimit: 300,
    photos: 'rgb',
  },
  {
    ...offset,
    name: 'online',
    label: 'For online printers that add their own marks: bleed only',
    inkLimit: 300,
    marks: false,
    registration: false,
    colourBar: false,
  },
]

/** A brand's print profile, ready to print with; one without a colour profile separates as on coated paper. */
function brandProfile({ colourProfile, ...profile }: BrandPrintProfile): PressProfile {
  if (colourProfile === null) return { ...profile, condition: fogra39 }
  const { asset, identifier, description } = colourProfile
  return { ...profile, condition: { sha256: asset.sha256, identifier, description } }
}

/** The print profiles that a brand's touchpoints can name: the shipped ones, a brand's of the same name in their place, then its others. */
function printProfilesOf(brand: Pick<Brand, 'printProfiles'>): PressProfile[] {
  const own = new Map(brand.printProfiles.map((profile) => [profile.name, brandProfile(profile)]))
  const shipped = new Map(shippedProfiles.map((profile) => [profile.name, profile]))
  return [...new Map([...shipped, ...own]).values()]
}

/** The profile that a touchpoint asks for; without a name, or under one that is not known, the one for coated paper, and that is said. */
export function printProfileFor(
  name: string | null,
  brand: Pick<Brand, 'printProfiles'>,
): { readonly profile: PressProfile; readonly findings: readonly Finding[] } {
  const profiles = printProfilesOf(brand)
  const usual = profiles.find((profile) => profile.name === coated.name) ?? coated
  const found = name === null ? usual : profiles.find((profile) => profile.name === name)
  if (found !== undefined) return { profile: found, findings: [] }
  const unknown = finding('print-profile', {
    place: 'touchpoint.printProfile',
    message: `There is no print profile "${name ?? ''}"; "${usual.name}" was taken. Choose one of those there are, or add it to the brand.`,
    expected: profiles.map((profile) => profile.name).join(', '),
    actual: name ?? '',
  })
  return { profile: usual, findings: [unknown] }
}

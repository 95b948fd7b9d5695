import type { Finding } from '../../content/finding.ts'
import type { Press } from '../../drawing/index.ts'
import { fogra39 } from '../../drawing/press-condition.ts'

/** What a printer asks for, under a name that touchpoints call it by. */
export interface PrintProfile extends Press {
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
const coated: PrintProfile = { ...offset, name: 'coated', label: 'Offset on coated paper, total ink 300 %', inkLimit: 300 }

/**
 * The profiles that come with Leitmotif; one more is one more entry. All separate through the one colour profile that is shipped: for
 * uncoated paper its ink is thinned to what such paper takes, but its tones are those of coated paper.
 */
export const printProfiles: readonly PrintProfile[] = [
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

/** The profile that is asked for; without a name, or under one that is not known, the one for coated paper, and that is said. */
export function printProfileFor(name: string | null): { readonly profile: PrintProfile; readonly findings: readonly Finding[] } {
  const found = name === null ? coated : printProfiles.find((profile) => profile.name === name)
  if (found !== undefined) return { profile: found, findings: [] }
  const finding: Finding = {
    rule: 'print-profile',
    severity: 'warning',
    place: 'touchpoint.printProfile',
    message: `There is no print profile "${name ?? ''}"; "${coated.name}" was taken. Choose one of those there are.`,
    expected: printProfiles.map((profile) => profile.name).join(', '),
    actual: name ?? '',
  }
  return { profile: coated, findings: [finding] }
}

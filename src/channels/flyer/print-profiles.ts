import type { Press } from '../../drawing/index.ts'

/** What a printer asks for, under a name that touchpoints call it by. */
export interface PrintProfile extends Press {
  readonly name: string
  /** One line for whoever chooses: which paper, which printer. */
  readonly label: string
}

const offset = {
  bleed: 3,
  marks: true,
  registration: true,
  colourBar: true,
  condition: 'FOGRA39L_coated',
  photos: 'cmyk',
} as const

/**
 * The profiles that come with Leitmotif; one more is one more entry. All separate through the one colour profile that is shipped: for
 * uncoated paper its ink is thinned to what such paper takes, but its tones are those of coated paper.
 */
export const printProfiles: readonly PrintProfile[] = [
  { ...offset, name: 'coated', label: 'Offset on coated paper, total ink 300 %', inkLimit: 300 },
  { ...offset, name: 'uncoated', label: 'Offset on uncoated paper, total ink 280 %', inkLimit: 280 },
  { ...offset, name: 'coated-rgb', label: 'For printers that convert photos themselves: photos as tagged RGB', inkLimit: 300, photos: 'rgb' },
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

/** The profile of touchpoints that name none. */
export const DEFAULT_PROFILE = 'coated'

/** The profile of a name, or undefined if there is none. */
export const printProfileNamed = (name: string): PrintProfile | undefined => printProfiles.find((profile) => profile.name === name)

import type { EmailView } from './compose.ts'

/** The formats of the pictures that an email shows. */
const pictureFormats = ['jpg', 'jpg@small', 'logo-png'] as const
export type PictureFormat = (typeof pictureFormats)[number]

const isPicture = (format: string): format is PictureFormat => (pictureFormats as readonly string[]).includes(format)

/** Whether an email shows a picture of its campaign; the layout that a picture leads has a face without one. */
export const hasPicture = ({ layout, photo }: EmailView): boolean => layout === 'photo-led' || photo !== null

/** Whether an email shows its logo in a picture of its own; the layout that a picture leads has it upon that. */
export const hasMark = ({ layout, logo }: EmailView): boolean => layout !== 'photo-led' && logo !== null

/** Whether there is anything to make of a view in a format: no calendar file without dates, no picture that is not shown. */
export function makes(view: EmailView, format: string): boolean {
  if (format === 'ics') return view.event !== null
  if (!isPicture(format)) return true
  return format === 'logo-png' ? hasMark(view) : hasPicture(view)
}
